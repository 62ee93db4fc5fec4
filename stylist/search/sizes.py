"""Sizes as shoppers say them, against those that an item is sold in."""

from stylist.domain import CatalogItem


def has_size(item: CatalogItem, sizes: tuple[str, ...]) -> bool:
    """Whether the item can be had in one of the sizes of each system that it is sold in.

    sizes: 'M', 'EU 39', 'waist 32'; letters are of the system 'alpha'. An item sold in none of
    the systems named fits.
    """
    wanted = [_system_and_size(size) for size in sizes]
    systems = {size.system.lower() for size in item.sizes}
    asked = systems & {system for system, _ in wanted}
    on_offer = {(size.system.lower(), size.size.upper()) for size in item.sizes if size.available}
    return all(any(one in on_offer for one in wanted if one[0] == system) for system in asked)


def _system_and_size(size: str) -> tuple[str, str]:
    system, _, number = size.strip().rpartition(" ")
    return (system.lower() or "alpha", number.upper())
