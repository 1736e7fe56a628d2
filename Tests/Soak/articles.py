"""German articles, short and all different, and files that are none."""

import hashlib
import random

_NATIONS = [
    ("Der norwegische", "Norwegen"), ("Der lettische", "Lettland"),
    ("Der portugiesische", "Portugal"), ("Der kenianische", "Kenia"),
    ("Der chilenische", "Chile"), ("Der japanische", "Japan"),
]
_OFFICES = ["Außenminister", "Präsident", "Innenminister", "Botschafter"]
_NAMES = ["Henrik Solberg", "Janis Ozols", "Rui Tavares", "Peter Otieno", "Luis Rojas", "Ken Abe"]
_CITIES = ["Oslo", "Riga", "Porto", "Nairobi", "Valparaíso", "Osaka"]
_DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"]


def digest(content):
    """The SHA-256 by which the log names a content."""
    return hashlib.sha256(content).hexdigest()


class Articles:
    """Makes contents; the same `seed` makes the same ones in the same order."""

    def __init__(self, seed):
        self._random = random.Random(f"articles {seed}")
        self._seed = seed
        self._number = 0

    def article(self):
        """An article that no other call and no other seed gives."""
        self._number += 1
        pick = self._random.choice
        nation, country = pick(_NATIONS)
        sentences = [
            f"{nation} {pick(_OFFICES)} {pick(_NAMES)} besuchte am {pick(_DAYS)} {pick(_CITIES)}.",
            f"Die Polizei nahm in {pick(_CITIES)} {self._number + 2} Demonstranten fest.",
            f"{country} verurteilte den Angriff auf einen Hafen bei {pick(_CITIES)}.",
        ]
        text = " ".join(self._random.sample(sentences, self._random.choice([1, 1, 1, 2])))
        text += pick(["", " Norwegen besuchte Lettland.", " Schweden verurteilte Norwegen."])
        mark = f"Blatt {self._number} der Mappe {self._seed}."
        if self._random.random() < 0.002:
            mark += " Weitere Angaben lagen am Abend nicht vor." * 800
        date = f"2024-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}"
        return f"date {date} {text}\n\n{mark}\n".encode()

    def no_article(self):
        """Bytes that are rejected: none, blanks, or binary ones."""
        kind = self._random.randrange(3)
        if kind == 0:
            return b""
        if kind == 1:
            return b" \n" * self._random.randint(1, 5)
        return b"\x00\x01\x02" + self._random.randbytes(40)
