"""The one way to every text of the windows: translated, with values put in as they are."""

from PySide6.QtCore import QCoreApplication


def tr(text: str, *values: object, context: str = "Windows") -> str:
    """The text in the person's language, with `{0}`, `{1}`, … replaced by the values as they are.

    Values are put in one pass: braces in what people wrote stay braces.
    """
    said = QCoreApplication.translate(context, text)
    parts = said.split("{")
    made = [parts[0]]
    for part in parts[1:]:
        number, brace, rest = part.partition("}")
        if brace and number.isdigit() and int(number) < len(values):
            made.append(f"{values[int(number)]}{rest}")
        else:
            made.append("{" + part)
    return "".join(made)


def counted(count: int, one: str, many: str) -> str:
    """`one` or `many` with `{0}` replaced by the count."""
    return tr(one if count == 1 else many, count)
