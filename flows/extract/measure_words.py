"""Words that make no measure, words that make a weak one, and verbs that are a measure by another name."""

from __future__ import annotations

#: words that carry no measure: they move a value, or hold a sentence together
EMPTY = frozenset(
    """
    a an the this that these those it its their our his her my your they we he she i who whom whose which
    what there here and or but nor so yet also then than as if is are was were be been being am has have
    having had do did does will would can could may might shall should must not no rose rise rises risen
    rising fell fall falls fallen falling grew grow grows grown increased increase increases increasing
    decreased decreases decreasing decrease dropped drop drops dropping declined declines declining
    climbed climbs jumped jumps up down stood stands stand standing reached reaches reach came comes come
    went goes go going gone ran runs ranged ranges range ranging averaged averages averaging totalled
    totals amounted amounts remained remains stayed stays by to from at in on of for with within over
    under about around between across against during since until per through throughout into onto near
    after before out off more less fewer than least most nearly almost roughly approximately some just
    only still even already again now today currently respectively compared comparison while whilst whereas
    although though however when where because according including said says say found finds shows showed
    show reported reports report told added adds adding put set made make makes making took take takes
    taking gave give gives given got gets get saw sees seen became becomes become left let further another
    other same such very much many each every both all any either one two three four five six seven eight
    nine ten meanwhile overall elsewhere nationally locally thus hence therefore once twice together alone
    represents represented representing equivalent equal account accounts accounted accounting expected
    expects expect likely ended ending end ends well back ago yesterday following him them us you themselves
    itself slipped widened narrowed shortened varied lasted numbered recorded previously provisional whole
    worth worst best able used worked lower higher below above worse better topped follow follows lie lies
    sustained continued recent rapid rapidly strong strongly steady sharp significant significantly
    estimating projected continue continues current committed commits reduce reduces reduced reducing
    initial coming called achieved achieve achieves hit hits
    receive receives received brings bring brought something apiece mere enough getting serve serves served
    s me aims aim aimed plain close latest last next first second third fourth rather versus fiscal
    eased eases easing sank sunk sinks edged crept soared soars surged surges slid slides plunged plunges
    doubled doubles doubling trebled tripled quadrupled halved dipped dips hovered shrank shrunk shrinks leapt
    leaps swelled swollen swung slumped rebounded levelled peaked accelerated slowed stretched later earlier
    suggested suggests suggesting reckons reckoned estimates estimated warned warns argued argues believe
    believes announced revealed reveals confirmed confirms noted notes indicated indicates indicating
    describes described showing pointed points finally hold holds holding aside compares compare followed
    among amongst remain puts worldwide globally regionally internationally
    corresponding giving implying unchanged exactly remaining
    slower faster quicker reflecting slightly hon stable reaching
    how too fared registering marking that's it's there's that’s it’s there’s
    want wants driven hitting ahead passes passed faces faced facing
    """.split()
)
#: words that say nothing without the thing that they are said of
GENERAL = frozenset(
    """
    target targets standard standards average mean median share proportion rest gap number numbers ratio
    year years month months week weeks day days head heads rate rates total plan level levels figure
    figures count tolerance guideline ceiling limit forecast forecasts estimate short revised growth area
    country nation people person weakest highest lowest lower higher full-year trusts managed england's
    region case cases score result results same quarter half budget shortfall night hour required planned
    shares ratio ratios peak something trajectory cap threshold benchmark ambition aim norm minimum maximum
    improvement reduction fall falls drop rise decline cut jump uplift revision revisions total totals
    sum equivalent excess difference remainder others latter former largest smallest biggest steepest sharpest
    greatest big small large high low
    half-year half-yearly full loss losses gain gains record previous
    """.split()
)
#: verbs that are empty where they move a value, and say what is counted where people do them
DONE = frozenset(
    """
    left took given gave put set made found said reported showed told added reached stayed came went lasted
    used worked continued committed reduced received achieved hit served follow confirmed believed argued
    declined dropped rose fell stood ran began indicated suggested moved want wants
    """.split()
)
#: words that join others, and end no phrase
SMALL = frozenset(
    "a an the of in on for to by at and or with per as from over who that had were was is are".split()
)
#: words of change that are nouns where they begin a sentence: *Falls dropped from 5.6 to 4.8*
FIRST = frozenset("falls rises drops declines increases cuts stays reports".split())
#: a verb that is a measure by another name
NOUNS = {
    "spent": "spending",
    "spend": "spending",
    "spends": "spending",
    "laid": "spending",
    "saved": "savings",
    "save": "savings",
    "saves": "savings",
    "overspent": "overspend",
    "underspent": "underspend",
    "lose": "loss",
    "loses": "loss",
    "lost": "loss",
    "earned": "earnings",
    "earns": "earnings",
    "earn": "earnings",
    "borrowed": "borrowing",
    "owes": "debt",
    "owed": "debt",
    "owe": "debt",
    "costs": "cost",
    "costing": "cost",
    "employs": "staff employed",
    "sold": "sales",
    "sells": "sales",
    "covers": "area covered",
    "waited": "waiting",
    "died": "deaths",
    "dead": "killed",
    "invested": "investment",
    "invests": "investment",
    "budgeted": "budget",
    "donated": "donations",
    "repaid": "repayment",
    "overspends": "overspend",
    "invest": "investment",
    "stay": "length of stay",
    "recruit": "recruits",
    "short": "gap",
    "red": "deficit",
}
#: verbs of money, which mean something else of time or of people
OF_MONEY = frozenset(
    """
    spent spend spends laid save saves saved short red employed lost invested invests sold budgeted donated
    repaid
    """.split()
)
