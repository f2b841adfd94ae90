"""A question–passage set of our own: the almanac of twenty invented lighthouses.

Sixty passages, each with two questions of its own, one of them by a number that a small model
hardly tells from its neighbours, and questions that several passages answer: the metrics are to
lie below their best. Some passages are longer than 128 tokens and some words are outside ASCII,
for cutting and tokenising. The same on every call.
"""

PLACES = [
    ("Ærholm", "the chalk cliffs", "Ida Krogh"), ("Port Sœur", "the river mouth", "Luc Hénin"),
    ("Gull Teeth", "a drowned reef", "Mary Penrose"), ("Ķirsupe", "a sandbar", "Jānis Ozols"),
    ("Stack Nine", "the whaling bay", "Olaf Rinne"), ("Low Candle", "the salt marsh", "Edith Fenn"),
    ("Cabo Añil", "the blue cape", "Inés Duarte"), ("Widow Rock", "a tidal race", "Tom Garrow"),
    ("Fjordhals", "the fjord's throat", "Signe Dahl"), ("Mór Inis", "the far island", "Áine Roe"),
    ("Bellmouth", "the old mole", "Hugo Stam"), ("Pine Spit", "a pine forest", "Wanda Lis"),
    ("Czarny Brzeg", "a black shore", "Piotr Wilk"), ("Torre Fria", "the fish market", "Rui Mata"),
    ("Halfway", "the ferry lane", "Nell Abbot"), ("Žuljana Light", "the vineyards", "Ante Kos"),
    ("North Ladder", "the ice edge", "Björn Ask"), ("Saltgate", "the sluices", "Greet Visser"),
    ("Tern Point", "the bird colony", "Ruth Hale"), ("Île Courte", "the oyster beds", "Anne Le Du"),
]
STONES = ["granite", "red brick", "cast iron", "limestone", "oak on stilts"]
LAMPS = ["colza oil", "paraffin vapour", "acetylene", "a carbon arc", "compressed herring oil"]
COLOURS = ["white", "red", "green", "white and red", "amber"]
GOODS = ["coal", "lamp glass", "flour", "rope", "mercury", "tinned milk", "charts"]
ANIMALS = ["a blind mule", "two geese", "a tame seal", "a one-eyed cat", "a goat"]


def _tower(i, name, site, keeper):
    stone, metres = STONES[i % 5], 11 + (i * 7) % 38
    text = (f"The tower of {name} was built of {stone} in {1790 + i * 6} and stands {metres} "
            f"metres tall above {site}. Its stair has {metres * 5 + i % 3} steps.")
    if i % 3 == 0:
        text += (f" The first tower fell in its second winter, when the sea undermined the side "
                 f"that faces {site}. The builders dug twice as deep the next time, drove "
                 f"{40 + i} piles and laid the lowest courses at neap tides only, so that the "
                 f"mortar could harden. Visitors still notice that the door is set {i % 4 + 2} "
                 "metres above the ground and is reached by a ladder, which the assistants pull "
                 "up when storms are forecast; the marks of the waves are painted on the wall "
                 "beside it, with a date for each, and the highest lies above the second window. "
                 "What remains of the old foundation is used as a pen.")
    return text, f"Which lighthouses were built of {stone}?", [
        f"What material is the tower of {name} made of?",
        f"Which lighthouse stands {metres} metres tall?"]


def _light(i, name, site, keeper):
    lamp, colour, seconds = LAMPS[(i * 3) % 5], COLOURS[(i * 2) % 5], 3 + (i * 5) % 17
    text = (f"At night {name} shows a {colour} flash every {seconds} seconds. The lamp burns "
            f"{lamp}, and on a clear night its beam is seen {9 + i} nautical miles away.")
    return text, f"Where does the lamp burn {lamp}?", [
        f"Which colour does the light of {name} flash?",
        f"Which beam is seen {9 + i} nautical miles away?"]


def _life(i, name, site, keeper):
    animal, goods = ANIMALS[(i * 4) % 5], GOODS[i % 7]
    text = (f"{keeper} kept the log for {12 + i % 23} years near {site}, in the company of "
            f"{animal}. The supply boat brought {goods} on day {i % 27 + 1} of each month.")
    if i % 4 == 1:
        text += (f" In the hard spring of {1861 + i} no boat could land for seven weeks. {keeper} "
                 f"lived on eggs and rainwater, burned the spare shutters and traded the last "
                 f"{goods} with a passing trawler. The log of those weeks is short: wind, "
                 "visibility, hours burned, and once the single word “visitors”, which nobody "
                 "has explained since. When the relief crew came at last they found every lens "
                 f"polished and {animal} asleep on the coiled ropes; the inspector's report "
                 "praises the order of the oil store, complains of the smell, and recommends "
                 "that a second rain barrel be sent before the next winter.")
    return text, f"Which keepers lived with {animal}?", [
        f"Who wrote the log at the lighthouse near {site}?",
        f"Who got {goods} on day {i % 27 + 1} of the month?"]


def _almanac(first, end):
    """LlamaIndex's shape: {"queries", "corpus", "relevant_docs"}."""
    queries, corpus, relevant = {}, {}, {}
    for i in range(first, end):
        for part in (_tower, _light, _life):
            text, shared, questions = part(i, *PLACES[i])
            passage = f"{i}{part.__name__}"
            corpus[passage] = text
            for number, question in enumerate(questions):
                queries[f"{passage}-{number}"] = question
                relevant[f"{passage}-{number}"] = [passage]
            queries[shared] = shared
            relevant.setdefault(shared, []).append(passage)
    return {"queries": queries, "corpus": corpus, "relevant_docs": relevant}


def training_part():
    return _almanac(0, 13)


def test_part():
    return _almanac(13, len(PLACES))
