"""English words that every brief has: they say nothing of what a brief is about."""

from typing import Final

PLAIN_WORDS: Final = frozenset(
    """
    a able about above across actually add after afternoon again against agent ago ahead ai all
    allow allows almost alone along already also although always am among an and another any
    anybody anyone anything anyway anywhere are area around as ask asked asking asks at away
    bad based basically be became because become becomes been before begin begins behind being
    below besides best better between beyond big both bring bringing brings brought build building
    builds built but by call called came can cannot case cases come comes coming completely could
    create created creates current currently customer customers day days did different do does
    doing done down during each early easier easily easy either else end ends enough etc even
    evening ever every everybody everyone everything everywhere exactly existing face far fast
    faster feature features few find finds fine first five for found four from full fully further
    gave general get gets getting give given gives giving go goes going gone good got great had
    half happen happened happening happens hard has have having he help helping helps her here hers
    him his hope hour hours how however i idea if implement implemented implements important in
    inside instead into is it its itself just keep keeping keeps kept kind knew know known knows
    large last late later latest least leave leaves led left less let lets like likely likes little
    long longer look looking looks lot lots made main mainly make makes making many matter matters
    may maybe me mean means might minute minutes month months more morning most mostly move moves
    much must my myself name named near need needed needs never new newer newest next nice nicer no
    nobody none nor normal normally not nothing now of off often ok okay old on once one ones only
    onto open or other others otherwise our ours out outside over own part parts people per perhaps
    person piece place places please point possible probably product put puts quick quickly quite
    rather ready real really right said same saw say saying says second see seeing seem seems seen
    set several shall she should show showing shown shows side simple simply since single small so
    some somebody somehow someone something sometimes somewhere soon sort start started starting
    starts step steps still stop stops stuff such sure take taken takes taking tell tells ten than
    thank thanks that the their theirs them themselves then there therefore these they thing things
    think thinks this those though three through thus till time times to today together told
    tomorrow too took toward towards tried tries true try trying turn turns two under unless until
    up upon us use used useful user users uses using usual usually various very via visit visits
    want wanted wants was way ways we week weeks well went were what whatever when whenever where
    wherever whether which while who whoever whole whom whose why will wish with within without
    word words work worked working works would year years yes yesterday yet you your yours yourself
    """.split()
)
"""In small letters; a search for a card does look for them, see `suggest`."""
