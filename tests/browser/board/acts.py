"""What somebody does on the page where deals are told."""


def tell_first(page, deal, text):
    """Names the deal and adds its first activity."""
    page.get_by_label("The deal").fill(deal)
    page.keyboard.press("Enter")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def add(page, text):
    page.get_by_label("What happened next?").fill(text)
    page.get_by_role("button", name="Add", exact=True).click()


def badge(page):
    return page.locator("[data-save-state]")


def wait_for_badge(page, words, seconds=10):
    badge(page).get_by_text(words, exact=True).wait_for(timeout=seconds * 1000)


def told(page):
    """The stored activities that the page shows, in order."""
    return page.locator("[data-order] .told-text > p:first-child").all_inner_texts()


def waiting(page):
    """What the page shows as not stored yet."""
    return page.locator("#told [data-unsent-list] [data-unsent-text]").all_inner_texts()


def kept_on_device(page):
    return page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('unsent:')).length")


def wait_until_told(page, texts, seconds=10):
    """The page shows exactly these as stored."""
    page.wait_for_function(
        """texts => JSON.stringify([...document.querySelectorAll('[data-order] .told-text > p:first-child')]
            .map(one => one.textContent)) === JSON.stringify(texts)""",
        arg=texts,
        timeout=seconds * 1000,
    )


def forget_faults(page):
    """The browser itself notes a line that is cut, or a refusal, as an error."""
    page.faults[:] = [fault for fault in page.faults if "Failed to load resource" not in fault]
