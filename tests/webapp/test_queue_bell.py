"""When Gradio's queue looks for events: told to, or after a nap."""

import asyncio
import inspect
import re

import pytest
from gradio import queueing

from webapp import queue_bell
from webapp.page import mount
from webapp.queue_bell import LONGEST_NAP, NAP, Nap, ring


class Timers(asyncio.SelectorEventLoop):
    """An event loop whose timers never go off. asked: the seconds of each."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def call_later(self, delay, callback, *given, context=None):
        self.asked.append(delay)
        return super().call_later(3600, callback, *given, context=context)


@pytest.fixture
def timers():
    with asyncio.Runner(loop_factory=Timers) as runner:
        yield runner


async def asleep(nap):
    """A task that rests."""
    task = asyncio.create_task(nap.rest())
    await asyncio.sleep(0)
    return task


@pytest.mark.parametrize(("waiting", "seconds"), [([], LONGEST_NAP), (["an event"], NAP)])
def test_it_sleeps_long_while_no_event_waits(timers, waiting, seconds):
    async def rest():
        nap = Nap(waiting)
        task = await asleep(nap)
        nap.ring()
        await task

    timers.run(rest())
    assert timers.get_loop().asked == [seconds]


def test_a_nap_ends_by_itself(monkeypatch):
    monkeypatch.setattr(queue_bell, "LONGEST_NAP", 0.0)
    asyncio.run(Nap([]).rest())


def test_ringing_wakes_all_that_sleep_and_does_no_harm_when_none_does(timers):
    async def rest():
        nap = Nap([])
        nap.ring()
        tasks = [await asleep(nap), await asleep(nap)]
        assert not any(task.done() for task in tasks)
        nap.ring()
        nap.ring()
        await asyncio.gather(*tasks)

    timers.run(rest())


def test_a_nap_that_is_cancelled_is_over(timers):
    async def rest():
        nap = Nap([])
        task = await asleep(nap)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        nap.ring()

    timers.run(rest())


def test_whatever_else_gradios_queue_sleeps_is_slept_as_ever():
    mount.build_page(None, None)
    assert asyncio.run(queueing.asyncio.sleep(0, "over")) == "over"
    assert queueing.asyncio.Event is asyncio.Event


def test_where_no_bell_hangs_ringing_does_nothing():
    page = mount.build_page(None, None)
    page._queue.sleep_when_free = 0.02
    ring(page)


def test_gradio_still_sleeps_between_two_looks_as_we_have_it():
    page = mount.build_page(None, None)
    assert isinstance(page._queue.sleep_when_free, Nap)
    # As a number, for a Gradio that sleeps in another way.
    assert page._queue.sleep_when_free == NAP
    looks = inspect.getsource(queueing.Queue.start_processing)
    assert set(re.findall(r"await (.+)", looks)) == {"asyncio.sleep(self.sleep_when_free)"}
    # Nothing may come in between the look and the sleep: it would be rung for too early.
    assert re.search(r"if len\(self\) == 0:\s+await asyncio.sleep\(", looks)
    elsewhere = inspect.getsource(queueing.Queue).replace(looks, "")
    assert re.findall(r".*self\.sleep_when_free(.*)", elsewhere) == [
        ' = 0.05 if platform.system() == "Windows" else 0.001'
    ]
