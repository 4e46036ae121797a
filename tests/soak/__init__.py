"""What must hold whatever happens: kills at any moment, faults at any call, clocks that jump, disks that fill.

`make test` runs a fair sample, `make soak` everything; the ids (D1, Q6, …) are those of the reliability bars.
"""
