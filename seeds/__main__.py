"""`python -m seeds` is `python -m service seed`."""

import runpy
import sys

if __name__ == "__main__":
    sys.argv[1:1] = ["seed"]
    runpy.run_module("service", run_name="__main__")
