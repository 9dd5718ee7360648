"""Who and where: mentions of actors and places, resolved to country and PLOVER sector."""
