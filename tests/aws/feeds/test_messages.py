"""Messages of ours, to the queue and back."""

import json

import pytest

from stylist.aws.feeds.messages import QueueMessages, read, written
from stylist.errors import InvalidRequest, ServiceUnavailable
from stylist.feeds.seams import Look, Portion, Stamp
from tests.aws.places import HURRIED, clients_of
from tests.fakes.server import FakeAws

PART = Portion("feeds/a.jsonl", Stamp('"etag"', "2026-11-23T10:00:00+00:00"), 10, 200, 3, (4, 5))


class FakeQueue(FakeAws):
    """Takes messages, but for those of `refused`, once each."""

    services = ("sqs",)

    def __init__(self):
        super().__init__()
        self.taken, self.refused = [], []
        self.operations = {"SendMessageBatch": self._send}

    def _send(self, request):
        answer = {"Successful": [], "Failed": []}
        for entry in request.body["Entries"]:
            if entry["MessageBody"] in self.refused:
                self.refused.remove(entry["MessageBody"])
                about = {"SenderFault": False, "Code": "InternalError"}
                answer["Failed"].append({"Id": entry["Id"], **about})
            else:
                self.taken.append(entry["MessageBody"])
                about = {"MessageId": "m", "MD5OfMessageBody": ""}
                answer["Successful"].append({"Id": entry["Id"], **about})
        return answer


@pytest.fixture
def queue():
    with FakeQueue() as made:
        yield made


@pytest.fixture
def messages(request, queue):
    return QueueMessages(
        clients_of(request, queue.url).sqs, f"{queue.url}/000000000000/ingest", HURRIED
    )


@pytest.mark.parametrize("message", [Look("images/ä.jpg"), PART])
def test_a_message_comes_back_as_it_was(message):
    assert read(json.loads(written(message))) == message


@pytest.mark.parametrize(
    "record", [{}, {"stylist": "dance"}, {"stylist": "look"}, {"stylist": "rows", "key": "x"}]
)
def test_what_is_none_of_ours_is_refused(record):
    with pytest.raises(InvalidRequest):
        read(record)


def test_many_messages_go_ten_at_a_time(messages, queue):
    messages.send(Look(f"images/{number}.jpg") for number in range(25))
    assert len(queue.taken) == 25
    assert [len(one.body["Entries"]) for one in queue.asked("SendMessageBatch")] == [10, 10, 5]


def test_what_the_queue_did_not_take_is_sent_again_alone(messages, queue):
    queue.refused = ["b", "b"]
    messages.send_texts(["a", "b", "c"])
    assert sorted(queue.taken) == ["a", "b", "c"]


def test_a_queue_that_takes_nothing_is_told(messages, queue):
    queue.refused = ["a"] * 10
    with pytest.raises(ServiceUnavailable, match="did not take a message"):
        messages.send_texts(["a"])
