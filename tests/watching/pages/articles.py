"""Articles in our own words, for pages that tests build: what a publisher would put into a template of its own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article, as its author wrote it."""

    headline: str
    byline: str
    published: str  # ISO 8601
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """Headline and paragraphs, a blank line between them."""
        return "\n\n".join((self.headline, *self.paragraphs))


FIRE = Story(
    headline="Fire in the northern valley doubles in size",
    byline="Ana Petrel",
    published="2026-01-07T08:10:00+00:00",
    paragraphs=(
        "A fire in the northern valley doubled in size overnight and now covers about 2,400 acres, the county's fire service said on Wednesday.",
        "Three towns with some 9,000 inhabitants were asked to leave. At least 31 houses have burned down, and 112 more are damaged, Sheriff Tom Alder said.",
        "“We have not lost anybody, and I mean to keep it that way,” Alder told reporters in front of the school that serves as a shelter.",
        "The fire chief, Ines Marlow, said that the flames were 15 percent contained. She expects the wind to turn on Thursday evening.",
        "Two hundred soldiers are to join the 640 firefighters who are already there. The governor has asked for four more aircraft.",
        "What started the fire is not known. A power company said that it had switched off a line near the place on Monday as a precaution.",
        "“I took the dog and the photographs,” said Ruth Amsel, who left her farm at three in the morning. “Everything else is things.”",
        "The county opened a second shelter in the exhibition hall, with room for 450 people and a meadow for their animals.",
    ),
)
TALKS = Story(
    headline="Border talks end without a date for the crossing",
    byline="Jonas Hale, Mira Osei",
    published="2026-02-11T17:45:00+01:00",
    paragraphs=(
        "Two days of talks on reopening the border crossing at the old customs house ended on Wednesday without a date.",
        "Foreign Minister Lena Voss said that her government was “ready to open the gates in March” if the other side withdrew its trucks from the access road.",
        "Her counterpart, Dario Kest, denied that there were any military trucks. He called the demand “a pretext that changes its shape every month”.",
        "About 14,000 people crossed there every day before it was closed in 2024. Trade between the two regions has fallen by 38 percent since, according to the chamber of commerce.",
        "The delegations agreed to exchange 26 prisoners before the end of the month, a spokeswoman for the mediators said.",
        "Voss ruled out talks about the status of the bridge. “That question is closed,” she said.",
        "Kest said that he would come back “with pleasure and with patience”. The next round is planned for the first week of March.",
    ),
)
STRIKE = Story(
    headline="Hospital staff vote for a three-day strike",
    byline="Lea Brandt",
    published="2026-03-02T06:00:00Z",
    paragraphs=(
        "Nurses and porters at six public hospitals have voted by 87 percent to stop work for three days from next Monday, their union said.",
        "They want 9 percent more pay and a limit of six patients for each nurse at night. The hospitals have offered 4.2 percent over two years.",
        "“Nobody does this lightly,” said Paula Grein, who leads the union's negotiations. Emergency wards and intensive care will stay open.",
        "The health ministry called the strike unreasonable. About 1,300 planned operations will have to be put off, it estimates.",
        "Talks broke down on Friday after eleven hours. Neither side has ruled out meeting again before Monday.",
    ),
)
LONG = Story(
    headline="The river that two towns share",
    byline="Noor Achterberg",
    published="2026-01-20T05:00:00Z",
    paragraphs=(
        *FIRE.paragraphs[3:5],
        *TALKS.paragraphs,
        *STRIKE.paragraphs,
        "The water authority published its own figures last week: the river carries 22 percent less water in August than it did in 1990.",
        "In the lower town that number is painted on a wall by the weir. In the upper town they say that it was measured on the wrong bridge.",
        "Mayor Olga Trent said that she would sign any agreement that leaves her town 4 cubic metres a second in summer. “Below that the fish die,” she said.",
        "Her colleague upstream, Piet Lomas, said that he could not promise a number that depends on the rain.",
        "The two have met eleven times since the spring. They have agreed on a shared gauge, on two common rangers, and on the day of the next meeting.",
        "A court is to decide in June whether the old contract of 1932 still holds. Both towns say that they will abide by it, and both have hired new lawyers.",
    ),
)
ROBOTS = Story(
    headline="Are you a robot? Why the question keeps coming back",
    byline="Ida Fenn",
    published="2026-04-01T09:00:00Z",
    paragraphs=(
        "You have seen the box a thousand times: confirm that you are human, it says, and you tick it and go on.",
        "The test behind it is older than most people think. In 1997 a search engine asked people to type distorted letters to keep automated requests out.",
        "Today's version hardly asks for anything. It looks at how the mouse moves and at what the browser says about itself, and when it is in doubt it shows traffic lights.",
        "“The puzzle is theatre,” said Vera Holm, who studies such systems at the technical university. “The decision was made before you saw it.”",
        "Her group let software solve 2,000 of the puzzles. It was right in 96 percent of cases, people in 84.",
        "Publishers use them all the same, because each unusual wave of traffic costs money. One of them says that 40 percent of its requests come from machines.",
        "For people with poor sight the tests are a wall. A petition that asks for a law against them has 61,000 signatures.",
    ),
)
COOKIES = Story(
    headline="Regulator fines publisher over cookie banners",
    byline="Sam Okoro",
    published="2026-05-12T11:30:00Z",
    paragraphs=(
        "The data protection authority has fined the publisher of three newspapers 1.8 million because its cookie banners made it harder to refuse than to accept.",
        "Readers needed one click to accept all cookies and five to reject them, the authority found. It called that a dark pattern.",
        "The publisher said that it would appeal. “We value the privacy of our readers,” a spokesman said, and the banners had since been changed.",
        "According to the decision, data of 2.4 million people was shared with 212 partners without valid consent between March and November.",
        "A consumer group that had complained called the fine overdue. It has similar complaints against 14 other sites pending.",
        "The authority's head, Marta Lindqvist, said that consent which is not free is none.",
    ),
)
PAYWALLS = Story(
    headline="Local paper takes down its paywall for good",
    byline="Theo Quist",
    published="2026-06-03T04:30:00Z",
    paragraphs=(
        "After nine years the Harbour Gazette has taken down its paywall. Since Monday every article is free to read.",
        "“We had 6,100 subscribers and a town of 80,000 that could not read us,” said the editor, Gil Sorrel.",
        "The paper now lives on members who pay what they like. It has 4,900 of them, at an average of 7.40 a month.",
        "Other papers went the opposite way. The Courier asks for a subscription after three stories a month, and says that its income rose by 12 percent.",
        "Researchers at the school of journalism followed 54 local papers for five years. Those that gave up their paywall lost a third of their income at first, and a quarter of them closed.",
        "Sorrel knows the numbers. “Ask me again in two years,” he said.",
    ),
)
BRIEF = Story(
    headline="Two hurt in tram accident at the harbour",
    byline="",
    published="2026-01-09T21:05:00Z",
    paragraphs=(
        "Two people were hurt when a tram and a delivery van collided at the harbour on Friday evening, police said.",
        "The line was closed for about two hours. The driver of the van, 34, had overlooked a red light, according to witnesses.",
    ),
)
RECALL = Story(
    headline="Maker recalls 48,000 heaters over fire risk",
    byline="Agencies",
    published="2026-02-26T13:20:00Z",
    paragraphs=(
        "A maker of electric heaters is recalling 48,000 of them because a part can overheat.",
        "Eleven fires have been reported, two of them with injuries, the product safety office said. The heaters were sold from October to January for about 60 each.",
        "Owners should unplug them at once and register on the maker's site for a refund. They must not be thrown into household waste.",
        "The company said that a supplier had changed a plastic part without telling it.",
    ),
)
COURT = Story(
    headline="Court clears former minister of bribery",
    byline="Klara Winter",
    published="2026-03-30T15:00:00Z",
    paragraphs=(
        "A court has cleared former transport minister Edgar Lowe of having taken bribes for a motorway contract.",
        "The judges said that the payments of 230,000 to a foundation led by his wife looked bad but could not be tied to any decision of his.",
        "Prosecutors had asked for four years in prison. They said that they would read the grounds before deciding on an appeal.",
        "Lowe, 61, thanked his family. “I have lost three years, and I am not bitter,” he said outside the court.",
        "Two managers of the construction company were fined 90,000 each for false accounts.",
        "The motorway was opened last autumn, 14 months late and at 1.3 times the price agreed on.",
    ),
)

STORIES = (FIRE, TALKS, STRIKE, LONG, ROBOTS, COOKIES, PAYWALLS, BRIEF, RECALL, COURT)
