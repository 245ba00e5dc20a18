"""Which units of the registry a paper's names surely or likely are, though it does not write them so."""

from dataclasses import replace

from models.actions.choices import Choices
from models.notice.adopting import names_in
from models.notice.draft import Draft
from models.notice.resolve import Registry


def understood(mended: Draft, registry: Registry[int], choices: Choices) -> dict[str, int]:
    """Names that nobody has answered for and that surely are a unit, in another common form."""
    found = {name: registry.sure(name) for name in _open(mended, registry, choices)}
    return {name: unit for name, unit in found.items() if unit is not None}


def likely(mended: Draft, registry: Registry[int], choices: Choices) -> dict[str, int]:
    """Names that nobody has answered for and that may be a unit: proposed, and asked."""
    found = {name: registry.likely(name) for name in _open(mended, registry, choices) if registry.sure(name) is None}
    return {name: unit for name, unit in found.items() if unit is not None}


def with_understood(mended: Draft, registry: Registry[int], choices: Choices) -> Choices:
    """The answers with what is understood among them, so that it is learnt as what a coordinator says is."""
    return replace(choices, same_as={**choices.same_as, **understood(mended, registry, choices)})


def with_likely(mended: Draft, registry: Registry[int], choices: Choices) -> Choices:
    """The same, with what is likely too: the proposals accepted."""
    both = {**likely(mended, registry, choices), **understood(mended, registry, choices)}
    return replace(choices, same_as={**choices.same_as, **both})


def _open(mended: Draft, registry: Registry[int], choices: Choices) -> list[str]:
    told = {*choices.new_units, *choices.same_as}
    return [name for name in names_in(mended) if name not in told and registry.known(name) is None]
