"""Words for relatives and partners. Data only."""

FEMALE_KIN = (
    r"wife|missus|girlfriend|gf|fianc[eé]e|mother|mum|mom|mam|mama|mummy|sister|sis|stepsister|"
    r"stepmother|stepmum|stepmom|daughter|stepdaughter|goddaughter|granddaughter|godmother|niece|"
    r"aunt|auntie|aunty|grandma|gran|granny|nan|nana|nanna|grandmother|mother[- ]in[- ]law|girl|"
    r"lass"
)
MALE_KIN = (
    r"husband|hubby|hubs|boyfriend|bf|fiance|father|dad|daddy|papa|pops|brother|bro|stepbrother|"
    r"stepfather|stepdad|son|stepson|godson|grandson|godfather|nephew|uncle|grandpa|grandad|"
    r"granddad|gramps|grandfather|father[- ]in[- ]law|boy|lad"
)
KIN = f"{FEMALE_KIN}|{MALE_KIN}"
