"""Prints three numbers: the median of opening a collection in microseconds; answer_card over a 4 KiB overwrite and
fdatasync, in pairs, for the first 300 answers; the same for the second half of 2,400."""
import os
import random
import shutil
import sys
import time

from anki.collection import Collection  # first: the package imports itself in a circle
from anki.cards import Card
from anki.scheduler.v3 import CardAnswer

folder = sys.argv[1]
shutil.rmtree(folder, ignore_errors=True)
os.makedirs(folder)
now = time.perf_counter_ns


def median(values):
    return sorted(values)[len(values) // 2]


def made(name, notes):
    path = f"{folder}/{name}.anki2"
    collection = Collection(path)
    kind = collection.models.by_name("Basic")
    for i in range(notes):
        note = collection.new_note(kind)
        note["Front"], note["Back"] = f"Question {i}: what now?", f"Answer {i}: tell an adult you trust."
        collection.add_note(note, 1)
    limits = collection.decks.config_dict_for_deck_id(1)
    limits["new"]["perDay"] = limits["rev"]["perDay"] = 9999
    collection.decks.update_config(limits)
    collection.close()
    return path


opened = []
path = made("opened", 500)
for _ in range(25):
    start = now()
    collection = Collection(path)
    opened.append((now() - start) / 1000)
    collection.close()

page = os.open(f"{folder}/page", os.O_RDWR | os.O_CREAT)
os.pwrite(page, b"\0" * (1 << 20), 0)
os.fsync(page)
answers, pages = [], []


def sync():
    start = now()
    os.pwrite(page, b"x" * 4096, random.randrange(256) * 4096)
    os.fdatasync(page)
    pages.append((now() - start) / 1000)


collection = Collection(made("answered", 3000))
for _ in range(2400):
    queued = collection.sched.get_queued_cards().cards[0]
    card = Card(collection)
    card._load_from_backend_card(queued.card)
    card.start_timer()
    rating = random.choice([CardAnswer.EASY, CardAnswer.EASY, CardAnswer.GOOD])
    answer = collection.sched.build_answer(card=card, states=queued.states, rating=rating)

    def take():
        start = now()
        collection.sched.answer_card(answer)
        answers.append((now() - start) / 1000)

    for act in random.sample([take, sync], 2):
        act()
collection.close()

ratios = [answer / page for answer, page in zip(answers, pages)]
print(median(opened), median(ratios[:300]), median(ratios[len(ratios) // 2 :]))
