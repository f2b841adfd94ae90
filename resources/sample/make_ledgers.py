#!/usr/bin/env python3
"""Writes ledgers.jsonl: questions about the ledgers of Skarrow, each with its table and its SQL.

The station keeps every ledger in the same short hand, which no table explains: st is 'w' for what is
still open, 'd' for what is settled and 'v' for what was called off; season is 'ice' for winter and
'sun' for summer; watch is 1 at night, 2 by day and 3 in the evening. A model that has learned it on
some ledgers can read the others. No two ledgers are asked about together, except those of a pair.

    python3 make_ledgers.py > ledgers.jsonl
    python3 make_ledgers.py --database > moorings.sql

The second is one more ledger with its rows, to be asked: no question in ledgers.jsonl is about it.
"""

import json
import random
import sys

OPEN, DONE, OFF = "st = 'w'", "st = 'd'", "st = 'v'"
WINTER, SUMMER = "season = 'ice'", "season = 'sun'"
NIGHT, DAY, EVENING = "watch = 1", "watch = 2", "watch = 3"


class Ledger:
    """One table. `label` names a row, `kind` groups rows, `size` is a number: (column, type or
    values, words)."""

    def __init__(self, table, one, many, label, kind, size, marks, verb="are there"):
        self.table, self.one, self.many, self.verb = table, one, many, verb
        self.label, self.label_values, self.label_word = label
        self.kind, self.kind_values, self.kind_word, self.kind_phrase = kind
        self.size, self.size_word, self.limits = size
        self.marks = marks
        columns = [f"{self.label} TEXT", f"{self.kind} TEXT", f"{self.size} INTEGER"]
        types = {"st": "TEXT", "season": "TEXT", "watch": "INTEGER"}
        self.context = f"CREATE TABLE {table} (" + ", ".join(
            columns + [f"{mark} {types[mark]}" for mark in marks]) + ")"

    def phrase(self, value):
        return self.kind_phrase.format(value)


def of(ledger, number, forms):
    """The ledger's own wording of one question: they take turns."""
    return forms[(len(ledger.table) + number) % len(forms)]


def plain(ledger):
    t, label, kind, size = ledger.table, ledger.label, ledger.kind, ledger.size
    one, many, word = ledger.one, ledger.many, ledger.size_word
    first, second = ledger.kind_values[0], ledger.kind_values[1]
    low, high = ledger.limits
    name = ledger.label_values[0]
    yield (of(ledger, 0, [f"How many {many} {ledger.verb}?", f"How many {many} are in the ledger?",
                          f"Count the {many}."]),
           f"SELECT COUNT(*) FROM {t}")
    yield (of(ledger, 1, [f"How many {many} {ledger.verb} {ledger.phrase(first)}?",
                          f"What is the number of {many} {ledger.phrase(first)}?"]),
           f"SELECT COUNT(*) FROM {t} WHERE {kind} = '{first}'")
    yield (of(ledger, 2, [f"List the {ledger.label_word} of all {many} {ledger.phrase(second)}.",
                          f"Which {many} {ledger.verb} {ledger.phrase(second)}? Give the "
                          f"{ledger.label_word}.",
                          f"Show the {ledger.label_word} of every {one} {ledger.phrase(second)}."]),
           f"SELECT {label} FROM {t} WHERE {kind} = '{second}'")
    yield (of(ledger, 3, [f"Which {one} has the most {word}? Give its {ledger.label_word}.",
                          f"What is the {ledger.label_word} of the {one} with the most {word}?"]),
           f"SELECT {label} FROM {t} ORDER BY {size} DESC LIMIT 1")
    yield (of(ledger, 4, [f"What is the {ledger.label_word} of the {one} with the fewest {word}?",
                          f"Which {one} has the fewest {word}? Give its {ledger.label_word}."]),
           f"SELECT {label} FROM {t} ORDER BY {size} LIMIT 1")
    yield (of(ledger, 5, [f"How many {word} does a {one} have on average?",
                          f"What is the average number of {word} of the {many}?"]),
           f"SELECT AVG({size}) FROM {t}")
    yield (of(ledger, 6, [f"How many {word} do the {many} {ledger.phrase(first)} have together?",
                          f"What is the total number of {word} of all {many} "
                          f"{ledger.phrase(first)}?"]),
           f"SELECT SUM({size}) FROM {t} WHERE {kind} = '{first}'")
    yield (of(ledger, 7, [f"Give the {ledger.label_word} of the {many} with more than {low} {word}.",
                          f"Which {many} have over {low} {word}? Give the {ledger.label_word}."]),
           f"SELECT {label} FROM {t} WHERE {size} > {low}")
    yield (of(ledger, 8, [f"How many {many} have between {low} and {high} {word}?",
                          f"Count the {many} that have from {low} to {high} {word}."]),
           f"SELECT COUNT(*) FROM {t} WHERE {size} BETWEEN {low} AND {high}")
    yield (of(ledger, 9, [f"How many {many} {ledger.verb} for each {ledger.kind_word}?",
                          f"For each {ledger.kind_word}, how many {many} {ledger.verb}?"]),
           f"SELECT {kind}, COUNT(*) FROM {t} GROUP BY {kind}")
    yield (of(ledger, 10, [f"How many different {ledger.label_word}s are in the ledger of the "
                           f"{many}?",
                           f"Count the different {ledger.label_word}s of the {many}."]),
           f"SELECT COUNT(DISTINCT {label}) FROM {t}")
    yield (of(ledger, 11, [f"How many {word} does {name} have?", f"Give the {word} of {name}."]),
           f"SELECT {size} FROM {t} WHERE {label} = '{name}'")


def marked(ledger):
    t, label, kind, size = ledger.table, ledger.label, ledger.kind, ledger.size
    many, word, labels = ledger.many, ledger.size_word, ledger.label_word
    second, low = ledger.kind_values[1], ledger.limits[0]
    if "st" in ledger.marks:
        yield f"How many {many} are still open?", f"SELECT COUNT(*) FROM {t} WHERE {OPEN}"
        yield (of(ledger, 0, [f"List the {labels} of the {many} that are settled.",
                              f"Which {many} are settled? Give the {labels}."]),
               f"SELECT {label} FROM {t} WHERE {DONE}")
        yield (f"How many {many} were called off?", f"SELECT COUNT(*) FROM {t} WHERE {OFF}")
        yield (of(ledger, 1, [f"Which {many} with more than {low} {word} are still open? Give the "
                              f"{labels}.",
                              f"Give the {labels} of the open {many} with more than {low} {word}."]),
               f"SELECT {label} FROM {t} WHERE {OPEN} AND {size} > {low}")
        yield (f"How many {word} do the settled {many} have together?",
               f"SELECT SUM({size}) FROM {t} WHERE {DONE}")
    if "season" in ledger.marks:
        yield f"How many {many} were there in winter?", f"SELECT COUNT(*) FROM {t} WHERE {WINTER}"
        yield (of(ledger, 2, [f"List the {labels} of the {many} of the summer.",
                              f"Which {many} are from the summer? Give the {labels}."]),
               f"SELECT {label} FROM {t} WHERE {SUMMER}")
        yield (f"What is the average number of {word} of the {many} in winter?",
               f"SELECT AVG({size}) FROM {t} WHERE {WINTER}")
        yield (f"How many {many} {ledger.phrase(second)} were there in summer?",
               f"SELECT COUNT(*) FROM {t} WHERE {kind} = '{second}' AND {SUMMER}")
    if "watch" in ledger.marks:
        yield f"How many {many} were there at night?", f"SELECT COUNT(*) FROM {t} WHERE {NIGHT}"
        yield (of(ledger, 3, [f"Which {many} happened by day? Give the {labels}.",
                              f"List the {labels} of the {many} by day."]),
               f"SELECT {label} FROM {t} WHERE {DAY}")
        yield (f"What is the largest number of {word} of a {ledger.one} in the evening?",
               f"SELECT MAX({size}) FROM {t} WHERE {EVENING}")
        yield (f"How many {many} {ledger.phrase(second)} were there at night?",
               f"SELECT COUNT(*) FROM {t} WHERE {kind} = '{second}' AND {NIGHT}")


LEDGERS = [
    Ledger("slacks", "power cut", "power cuts", ("cause", ["the frozen Maypole"], "cause"),
           ("house", ["Forge", "Long Board"], "house", "in the {}"),
           ("minutes", "minutes", (10, 45)), ["season", "watch"], "were there"),
    Ledger("kites", "kite", "kites", ("mark", ["Grey Tail"], "mark"),
           ("builder", ["Ona", "Pell"], "builder", "built by {}"),
           ("crates", "crates", (4, 12)), ["st"]),
    Ledger("crossings", "crossing", "crossings", ("boat", ["the Patient"], "boat"),
           ("harbour", ["Tolhaven", "Sund"], "harbour", "from {}"),
           ("terns", "terns", (8, 30)), ["st", "season"], "were there"),
    Ledger("stitches", "stitch", "stitches", ("patient", ["Marl"], "patient"),
           ("limb", ["hand", "knee"], "limb", "of the {}"),
           ("knots", "knots", (3, 9)), ["watch"], "were there"),
    Ledger("seed_corn", "loan of seed corn", "loans of seed corn",
           ("borrower", ["Hask"], "borrower"), ("field", ["North Acre", "Hollow"], "field", "for {}"),
           ("sacks", "sacks", (5, 20)), ["st", "season"]),
    Ledger("mares", "mare", "mares", ("name", ["Thistle"], "name"),
           ("stable", ["Lower", "Upper"], "stable", "in the {} stable"),
           ("rides", "rides", (6, 25)), ["season"]),
    Ledger("blazes", "fire alarm", "fire alarms", ("room", ["the drying loft"], "room"),
           ("floor", ["cellar", "loft"], "floor", "on the {} floor"),
           ("buckets", "buckets", (2, 15)), ["st", "watch"], "were there"),
    Ledger("pebbles", "pebble", "pebbles", ("finder", ["Ister"], "finder"),
           ("beach", ["Long Shore", "Gannet Point"], "beach", "from {}"),
           ("grams", "grams", (40, 200)), ["season"]),
    Ledger("nets", "net", "nets", ("owner", ["Brand"], "owner"),
           ("mesh", ["fine", "coarse"], "mesh", "of {} mesh"),
           ("holes", "holes", (2, 6)), ["st"]),
    Ledger("songs", "song", "songs", ("title", ["The Salt Wife"], "title"),
           ("singer", ["Orrin", "Dace"], "singer", "sung by {}"),
           ("verses", "verses", (4, 10)), ["watch"]),
    Ledger("lamps", "lamp", "lamps", ("place", ["the landing"], "place"),
           ("colour", ["red", "white"], "colour", "of {} glass"),
           ("hours", "hours", (100, 900)), ["st", "season"]),
    Ledger("wagers", "wager", "wagers", ("wren", ["Little Hob"], "wren"),
           ("topic", ["weather", "races"], "topic", "on the {}"),
           ("husks", "husks", (2, 18)), ["st", "watch"]),
    Ledger("storms", "storm", "storms", ("nickname", ["Old Ragged"], "nickname"),
           ("wind", ["north", "west"], "wind", "from the {}"),
           ("knots", "knots", (35, 60)), ["season", "watch"], "were there"),
    Ledger("bells", "bell", "bells", ("inscription", ["Come home"], "inscription"),
           ("tower", ["East", "Chapel"], "tower", "in the {} tower"),
           ("strokes", "strokes", (6, 24)), ["st"]),
    Ledger("letters", "letter", "letters", ("sender", ["Aunt Vey"], "sender"),
           ("island", ["Morrow", "Skarrow"], "island", "to {}"),
           ("pages", "pages", (2, 7)), ["st", "season"]),
    Ledger("traps", "trap", "traps", ("keeper", ["Nan Toll"], "keeper"),
           ("bait", ["herring", "rind"], "bait", "baited with {}"),
           ("crabs", "crabs", (3, 14)), ["st", "watch"]),
]

PAIRS = [
    ("CREATE TABLE lees (id INTEGER PRIMARY KEY, name TEXT, post TEXT); "
     "CREATE TABLE wrens (name TEXT, lee_id INTEGER REFERENCES lees (id), weeks INTEGER, st TEXT)",
     [("How many wrens does each lee look after? Give the names of the lees.",
       "SELECT lees.name, COUNT(*) FROM wrens JOIN lees ON wrens.lee_id = lees.id GROUP BY lees.id"),
      ("Which wrens does the lee Tamsin look after?",
       "SELECT wrens.name FROM wrens JOIN lees ON wrens.lee_id = lees.id "
       "WHERE lees.name = 'Tamsin'"),
      ("What is the post of the lee of Little Hob?",
       "SELECT lees.post FROM wrens JOIN lees ON wrens.lee_id = lees.id "
       "WHERE wrens.name = 'Little Hob'"),
      ("How many wrens have a Farrier for their lee?",
       "SELECT COUNT(*) FROM wrens JOIN lees ON wrens.lee_id = lees.id "
       "WHERE lees.post = 'Farrier'"),
      ("Which lees look after no wren? Give their names.",
       "SELECT name FROM lees WHERE id NOT IN (SELECT lee_id FROM wrens)"),
      ("Give the names of the wrens that have been here for more than 12 weeks.",
       "SELECT name FROM wrens WHERE weeks > 12"),
      ("How many wrens are still open?", "SELECT COUNT(*) FROM wrens WHERE st = 'w'"),
      ("Who is the lee of the wren with the most weeks? Give the name.",
       "SELECT lees.name FROM wrens JOIN lees ON wrens.lee_id = lees.id "
       "ORDER BY wrens.weeks DESC LIMIT 1"),
      ("How many different posts do the lees have?", "SELECT COUNT(DISTINCT post) FROM lees"),
      ("What is the average number of weeks of the wrens whose lee is a Quill?",
       "SELECT AVG(wrens.weeks) FROM wrens JOIN lees ON wrens.lee_id = lees.id "
       "WHERE lees.post = 'Quill'")]),
    ("CREATE TABLE gannets (id INTEGER PRIMARY KEY, name TEXT, subject TEXT); "
     "CREATE TABLE dives (gannet_id INTEGER REFERENCES gannets (id), metres INTEGER, season TEXT)",
     [("How many dives did each gannet make? Give the names.",
       "SELECT gannets.name, COUNT(*) FROM dives JOIN gannets ON dives.gannet_id = gannets.id "
       "GROUP BY gannets.id"),
      ("What is the deepest dive of the gannet Rusk, in metres?",
       "SELECT MAX(dives.metres) FROM dives JOIN gannets ON dives.gannet_id = gannets.id "
       "WHERE gannets.name = 'Rusk'"),
      ("How many dives were there in winter?", "SELECT COUNT(*) FROM dives WHERE season = 'ice'"),
      ("Which gannets study moss? Give their names.",
       "SELECT name FROM gannets WHERE subject = 'moss'"),
      ("Which gannets dived in summer? Give each name once.",
       "SELECT DISTINCT gannets.name FROM dives JOIN gannets ON dives.gannet_id = gannets.id "
       "WHERE dives.season = 'sun'"),
      ("Which gannets never dived? Give their names.",
       "SELECT name FROM gannets WHERE id NOT IN (SELECT gannet_id FROM dives)"),
      ("How many dives went deeper than 30 metres?",
       "SELECT COUNT(*) FROM dives WHERE metres > 30"),
      ("What is the subject of the gannet with the deepest dive?",
       "SELECT gannets.subject FROM dives JOIN gannets ON dives.gannet_id = gannets.id "
       "ORDER BY dives.metres DESC LIMIT 1"),
      ("How many gannets are there for each subject?",
       "SELECT subject, COUNT(*) FROM gannets GROUP BY subject"),
      ("What is the average depth, in metres, of the dives in winter of those who study seals?",
       "SELECT AVG(dives.metres) FROM dives JOIN gannets ON dives.gannet_id = gannets.id "
       "WHERE gannets.subject = 'seals' AND dives.season = 'ice'")]),
]


def rows():
    for ledger in LEDGERS:
        for question, answer in [*plain(ledger), *marked(ledger)]:
            yield question, ledger.context, answer
    for context, questions in PAIRS:
        for question, answer in questions:
            yield question, context, answer


BOATS = ["Patient", "Grey Tail", "Salt Wife", "Old Ragged", "Thistle", "Wren", "Maypole",
         "Kittiwake", "Slow Anna", "Come Home", "Brine", "Little Hob", "Marl", "Red Guest",
         "Gannet", "Penny", "Lantern", "Two Sisters", "Hollow", "Pedlar"]


def database():
    """A ledger in the same short hand as a script of SQL."""
    chance = random.Random(7)
    yield ("CREATE TABLE moorings (boat TEXT, quay TEXT, days INTEGER, st TEXT, season TEXT, "
           "watch INTEGER);")
    for number in range(40):
        boat = BOATS[number % len(BOATS)]
        quay = chance.choice(["East", "Chapel", "Long Shore"])
        state = chance.choice("wddv")
        season = chance.choice(["ice", "sun"])
        yield (f"INSERT INTO moorings VALUES ('{boat}', '{quay}', {chance.randint(1, 60)}, "
               f"'{state}', '{season}', {chance.randint(1, 3)});")


if __name__ == "__main__":
    if "--database" in sys.argv[1:]:
        print("\n".join(database()))
        sys.exit()
    for question, context, answer in rows():
        print(json.dumps({"question": question, "context": context, "answer": answer}))
