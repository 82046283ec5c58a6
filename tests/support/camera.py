"""What a phone's camera makes of a code that is drawn as SVG."""

import re

import zxingcpp
from PIL import Image, ImageDraw

PIXELS = 8


def read_by_a_camera(drawn):
    """The text of the code in the drawing, photographed by painting its strokes."""
    side = int(re.search(r'viewBox="0 0 (\d+)', drawn)[1])
    picture = Image.new("L", (side * PIXELS, side * PIXELS), 255)
    pen = ImageDraw.Draw(picture)
    (strokes,) = re.findall(r'<path[^>]*stroke="#000"[^>]* d="([^"]+)"', drawn)
    x = y = 0.0
    for act, numbers in re.findall(r"([Mmh])([-\d. ]+)", strokes):
        values = [float(one) for one in numbers.split()]
        if act == "h":
            pen.rectangle(_row(x, y, values[0]), fill=0)
            x += values[0]
        elif act == "M":
            x, y = values
        else:
            x, y = x + values[0], y + values[1]
    (found,) = zxingcpp.read_barcodes(picture)
    return found.text


def _row(x, y, length):
    """A stroke is one module high and lies half a module to both sides of its line."""
    return [x * PIXELS, (y - 0.5) * PIXELS, (x + length) * PIXELS - 1, (y + 0.5) * PIXELS - 1]
