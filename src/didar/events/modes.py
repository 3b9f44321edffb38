"""PLOVER: which event of its codebook an occasion is, and in which mode of CONSULT.

PLOVER (Halterman et al. 2023) codes all consultation as CONSULT with the modes visit, third-party, multilateral and
phone; concluding an agreement and acts of courtesy as SUPPORT, a promise to conclude one as AGREE; manoeuvres with
others as COOPERATE, one's own as MOBILIZE.
"""

from __future__ import annotations

from didar.events.occasion import Occasion
from didar.events.scene import Scene
from didar.model.reading import Plover


def plover(scene: Scene, o: Occasion) -> Plover:
    """The PLOVER coding of an occasion; contexts are left to the coding stage."""
    if o.type == "signing":
        return Plover("AGREE" if o.status == "planned" else "SUPPORT")
    if o.type == "ceremony":
        return Plover("SUPPORT")
    if o.type == "exercise":
        several = len(_states(scene, o)) > 1
        return Plover("COOPERATE") if several else Plover("MOBILIZE", "troops")
    return Plover("CONSULT", _mode(scene, o))


def _mode(scene: Scene, o: Occasion) -> str | None:
    if o.type == "phone_call":
        return "phone"
    if o.type == "visit":
        return "visit"
    if o.type == "interview":
        return None
    states = _states(scene, o)
    if o.type == "conference" or len(states) > 2:
        return "multilateral"
    if o.recipients:
        return "visit"
    there = scene.state_of_place(o.place)
    return "third-party" if there and len(states) == 2 and there not in states else None


def _states(scene: Scene, o: Occasion) -> set[str]:
    return {state for i in (*o.actors, *o.recipients) if (state := scene.states.get(i))}
