"""Treebank sentences on our words. What needs torch is not tested here."""

from training.treebank import on_our_words, read_treebank, with_curly_quotes

CONLLU = """# text = "I won't," he said.
1\t"\t"\tPUNCT\t``\t_\t4\tpunct\t_\tSpaceAfter=No
2\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_
3-4\twon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
3\two\twill\tAUX\tMD\t_\t8\tccomp\t_\t_
4\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
5\t,\t,\tPUNCT\t,\t_\t3\tpunct\t_\tSpaceAfter=No
6\t"\t"\tPUNCT\t''\t_\t3\tpunct\t_\t_
7\the\the\tPRON\tPRP\t_\t8\tnsubj\t_\t_
7.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_
8\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t8\tpunct\t_\t_

"""


def test_words_of_theirs_inside_one_of_ours_become_one(tmp_path):
    (tmp_path / "a.conllu").write_text(CONLLU, encoding="utf-8")
    (given,) = read_treebank(tmp_path / "a.conllu")

    ours = on_our_words(given)

    assert ours is not None
    assert ours.words == ('"', "I", "won't", ",", '"', "he", "said", ".")
    assert ours.tags[2:4] == ("AUX", "PUNCT")
    assert ours.heads == (3, 3, 7, 3, 3, 7, 0, 7)


def test_quotation_marks_open_and_close(tmp_path):
    (tmp_path / "a.conllu").write_text(CONLLU, encoding="utf-8")
    (given,) = read_treebank(tmp_path / "a.conllu")

    assert with_curly_quotes(given).words[:6] == ("“", "I", "wo", "n’t", ",", "”")
