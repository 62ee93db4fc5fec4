import threading
from concurrent.futures import ThreadPoolExecutor

from stylist.photo.room import Room


def under_way(room, sizes):
    """The most that was under way at once, where work goes on until no more can begin."""
    taken, most, lock, go_on = [], [], threading.Lock(), threading.Event()

    def work(size):
        with room.for_work(size):
            with lock:
                taken.append(size)
                most.append(sum(taken))
            go_on.wait(0.02)
            with lock:
                taken.remove(size)

    with ThreadPoolExecutor(len(sizes)) as threads:
        list(threads.map(work, sizes))
    assert len(most) == len(sizes) and not room._taken
    return max(most)


def test_what_is_under_way_at_once_stays_within_the_room():
    assert under_way(Room(40), [12] * 12) == 36
    assert under_way(Room(40), [40] * 6) == 40


def test_what_is_larger_than_the_room_has_it_alone():
    assert under_way(Room(40), [50, 50, 1, 1]) <= 50


def test_work_that_fails_leaves_room():
    room = Room(1)
    for _ in range(2):
        try:
            with room.for_work(1):
                raise ValueError
        except ValueError:
            pass
    assert not room._taken
