"""Small German news texts, each of them another."""

import datetime

PEOPLE = ["Ministerin Karla Wendt", "Bürgermeister Jonas Brück", "Sprecherin Ida Möller",
          "Präsident Aurel Popa", "Botschafterin Lena Voss", "General Tomas Rehn"]
DEEDS = ["hat {place} besucht", "hat in {place} ein Abkommen unterzeichnet",
         "hat vor neuen Angriffen auf {place} gewarnt", "will mit {place} verhandeln",
         "hat Hilfe für {place} zugesagt", "wies die Vorwürfe aus {place} zurück"]
PLACES = ["Riga", "Oslo", "Tirana", "Chișinău", "Lettland", "Norwegen", "Ghana", "Peru"]
REASONS = ["Das teilte das Ministerium am {day} mit.", "Die Gespräche dauern seit {day} an.",
           "Am {day} soll das Parlament darüber beraten."]
DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"]


def text(number):
    """The text with this number; no two numbers have the same."""
    def pick(choices, turn):
        return choices[number // turn % len(choices)]

    place = pick(PLACES, 36)
    deed = pick(DEEDS, 6).format(place=place)
    reason = pick(REASONS, 2).format(day=pick(DAYS, 3))
    date = datetime.date(2024, 1, 1) + datetime.timedelta(days=number % 700)
    return (f"date {date} {pick(PEOPLE, 1)} {deed}. {reason} "
            f"Die Meldung trägt die Nummer {number}. (dpa)\n")
