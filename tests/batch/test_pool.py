"""Workers that hang, die, or run out of memory cost their own record only."""

import os
import sys
import time

import pytest

from newsparse.batch import parse_many, parse_record
from newsparse.record import Record

TEXT = "The harbour reopened on Monday.\n\nBoats left at noon, the harbour master said."


def record(number, payload=TEXT):
    return Record(payload, "text", None, f"test#{number}")


class Deadly:
    """A payload that kills the process that reads it."""

    def __reduce__(self):
        return (os._exit, (7,))


class Sleepy:
    """A payload that never arrives."""

    def __reduce__(self):
        return (time.sleep, (600,))


class Unsendable:
    """A payload that no pipe takes."""

    def __reduce__(self):
        raise TypeError("no")


class Greedy:
    """A payload of four gigabytes."""

    def __reduce__(self):
        return (bytearray, (4_000_000_000,))


def outcomes(payloads, **more):
    records = [record(n, payload) for n, payload in enumerate(payloads)]
    return list(parse_many(iter(records), **more))


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_every_record_has_one_outcome_in_order(jobs):
    found = outcomes([TEXT] * 40 + [b"\x89PNG\r\n\x1a\n\x00\x00"] + [TEXT] * 5, jobs=jobs)
    assert [outcome.locator for outcome in found] == [f"test#{n}" for n in range(46)]
    assert [n for n, outcome in enumerate(found) if outcome.failure] == [40]
    assert found[40].failure.error_type == "BinaryInputError"
    assert "Boats left at noon" in found[3].article.text


@pytest.mark.parametrize(
    ("payload", "error_type", "timeout"),
    [(Deadly(), "WorkerDied", 120), (Sleepy(), "Timeout", 4), (Unsendable(), "TypeError", 120)],
)
def test_a_poisoned_record_costs_itself_only(payload, error_type, timeout):
    found = outcomes([TEXT, TEXT, payload, TEXT, TEXT], jobs=1, timeout=timeout)
    assert [outcome.failure.error_type if outcome.failure else None for outcome in found] == [
        None,
        None,
        error_type,
        None,
        None,
    ]
    assert found[2].failure.locator == "test#2"


@pytest.mark.skipif(sys.platform != "linux", reason="bounds on memory need Linux")
def test_memory_is_bounded():
    found = outcomes([TEXT, Greedy(), TEXT], jobs=1, memory=500, timeout=20)
    assert [bool(outcome.article) for outcome in found] == [True, False, True]
    assert found[1].failure.error_type in ("MemoryError", "WorkerDied")


def test_records_are_read_only_as_far_ahead_as_needed():
    read = []

    def records():
        for number in range(100_000):
            read.append(number)
            yield record(number)

    stream = parse_many(records(), jobs=1)
    for _ in range(5):
        next(stream)
    stream.close()
    assert len(read) < 3000


def test_what_a_container_could_not_give_is_a_failure_of_reading():
    failure = parse_record(Record(b"", locator="a.zip!b", problem="damaged")).failure
    assert (failure.stage, failure.error_type, failure.message) == ("read", "ArchiveError", "damaged")
