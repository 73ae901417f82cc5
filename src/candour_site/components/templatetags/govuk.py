"""GOV.UK Frontend components as template tags. Source: the GOV.UK Design System, version 6."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from candour_site.components.tables import render_table, render_tag
from candour_site.components.values import Detail, Link, Number, Option, Table, Tag

register = template.Library()

Context = dict[str, Any]


@register.inclusion_tag("components/breadcrumbs.html")
def govuk_breadcrumbs(links: list[Link]) -> Context:
    """The way from the home page to here."""
    return {"links": links}


@register.simple_tag(takes_context=True)
def govuk_table(context: template.Context, table: Table) -> SafeString:
    """A table, in a box that scrolls by itself when the screen is narrower; its empty words where it has no rows.

    A long one stands in folds, unless the address asks for all of it.
    """
    href = context.get("unfold_href", "")
    return render_table(table, unfolds=bool(context.get("unfolds")), unfold_href=href)


@register.inclusion_tag("components/drawing.html")
def app_drawing(drawing: SafeString, label: str) -> Context:
    """A drawing in a box that scrolls by itself and says so when the screen is narrower; ``label`` names the box."""
    return {"drawing": drawing, "label": label}


@register.simple_tag
def govuk_tag(tag: Tag) -> SafeString:
    """A status in a coloured box."""
    return render_tag(tag)


@register.inclusion_tag("components/summary_list.html")
def govuk_summary_list(details: list[Detail]) -> Context:
    """Keys and values, one a line."""
    return {"details": details}


@register.inclusion_tag("components/input.html")
def govuk_input(
    name: str,
    label: str,
    value: str = "",
    hint: str = "",
    error: str = "",
    kind: str = "text",
    width: str = "",
) -> Context:
    """A text input with its label, hint and error message."""
    return locals()


@register.inclusion_tag("components/select.html")
def govuk_select(name: str, label: str, options: list[Option]) -> Context:
    """A choice among options."""
    return locals()


@register.inclusion_tag("components/button.html")
def govuk_button(text: str, look: str = "") -> Context:
    """A button that submits its form; ``look`` is ``secondary`` or empty."""
    return locals()


@register.inclusion_tag("components/error_summary.html")
def govuk_error_summary(errors: list[Link]) -> Context:
    """What is wrong with what was asked, each leading to where it can be mended; nothing where all is well."""
    return {"errors": errors}


@register.inclusion_tag("components/pagination.html")
def govuk_pagination(previous: Link | None, following: Link | None) -> Context:
    """The pages before and after this one."""
    return {"previous": previous, "following": following}


@register.inclusion_tag("components/numbers.html")
def app_numbers(numbers: list[Number]) -> Context:
    """Numbers that stand out, in a row."""
    return {"numbers": numbers}


@register.inclusion_tag("components/subnav.html")
def app_subnav(links: list[Link], label: str) -> Context:
    """The pages of one thing."""
    return {"links": links, "label": label}


@register.simple_block_tag
def govuk_inset(content: str) -> SafeString:
    """Text set apart."""
    return format_html('<div class="govuk-inset-text">{}</div>', content)


@register.simple_block_tag
def govuk_warning(content: str) -> SafeString:
    """A warning with its sign."""
    return format_html(
        '<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!'
        '</span><strong class="govuk-warning-text__text">'
        '<span class="govuk-visually-hidden">Warning</span>{}</strong></div>',
        content,
    )


@register.simple_block_tag
def govuk_details(content: str, summary: str) -> SafeString:
    """Text that opens on demand."""
    return format_html(
        '<details class="govuk-details"><summary class="govuk-details__summary">'
        '<span class="govuk-details__summary-text">{}</span></summary>'
        '<div class="govuk-details__text">{}</div></details>',
        summary,
        content,
    )
