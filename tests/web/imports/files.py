"""Files as people upload them, and the pages that follow."""

import re
from html import unescape
from io import BytesIO

from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from tests.support.pages import HERE, SITE, words

HUBSPOT_DEALS = """Record ID,Deal Name,Amount,Deal Stage,Pipeline,Close Date,Deal owner
8001,Globex renewal,4000,closedwon,Sales,2025-03-31,Jane
8002,Initech start,12500,closedlost,Sales,2025-04-30,Jane
8003,Hooli pilot,100,appointmentscheduled,Sales,,Jane
8004,Umbrella,100,closedwon,Sales,,Jane
"""
HUBSPOT_ACTIVITIES = """Record ID,Activity type,Title,Body,Activity date,Assigned to,Associated Deal IDs
404,MEETING,Kick-off,,2025-03-01 10:00,Sam,8001;8002
405,INCOMING_EMAIL,Budget named,,2025-02-20 09:00,Sam,8001
406,CALL,Asked for a reference,,2025-02-10 09:00,Sam,8001
407,NOTE,First talk,,2025-02-10 09:00,Sam,8003
"""
PLAIN = """deal_name,date,actor,text,outcome
Acme,2025-01-02,buyer,asked for prices,won
Acme,2025-01-05,seller,sent the offer,won
Bolt,2025-02-02,buyer,went elsewhere,lost
"""


def sent(person, workspace, *files, **fields):
    """The answer to uploading files given as (name, content)."""
    many = [
        FileStorage(BytesIO(text if isinstance(text, bytes) else text.encode()), name) for name, text in files
    ]
    # Encoded here, because the test client leaves the file open that it makes of a large upload.
    boundary, data = encode_multipart({"csrf_token": person.token(), "files": many, **fields})
    return person.client.post(
        f"/w/{workspace}/imports/new",
        data=data,
        content_type=f"multipart/form-data; boundary={boundary}",
        base_url=SITE,
        headers=HERE,
        buffered=True,
    )


def check_page(person, workspace, *files):
    """The page that checks these files."""
    answer = sent(person, workspace, *files)
    assert answer.status_code == 303, words(answer)
    return person.get(answer.location)


def form_on(page, *, without=(), answers=None):
    """What the page's form sends when nothing is changed but these ticks and answers."""
    form = re.search(r'<form method="post" [^>]* id="import".*?</form>', page.text, re.S)[0]
    fields = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form):
        fields.setdefault(name, []).append(unescape(value))
    boxes = re.findall(r'name="take" value="([^"]*)" data-activities="\d+"( checked)?', form)
    fields["take"] = [unescape(value) for value, checked in boxes if checked and value not in without]
    for name, options in re.findall(r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'<option value="([^"]*)" selected>', options)
        fields[name] = [unescape(chosen[1])] if chosen else [""]
    del fields["csrf_token"]
    return fields | {name: [value] for name, value in (answers or {}).items()}


def ticked(page):
    return form_on(page)["take"]


def bring_in(person, workspace, page, **changes):
    return person.post(f"/w/{workspace}/imports", form_on(page, **changes))


def look_again(person, workspace, page, press=None, **changes):
    return person.post(f"/w/{workspace}/imports/check", form_on(page, **changes) | (press or {}))


def deal_names(person, workspace):
    page = person.get(f"/w/{workspace}/deals")
    return [unescape(name) for name in re.findall(r'<a class="ledger-name" [^>]*>(.*?)</a>', page.text)]
