"""A job seeker's mailbox of more than a hundred messages, and what must come of each.

Written for the tests alone; the model has never seen it. The person is Nora Lindqvist.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

NORA = "nora.lindqvist@mail.example"
LONG_ID = "<AM0PR08MB4537F1C3D9E2A7B6405C88D1E0F2A9@AM0PR08MB4537.eurprd08.prod.outlook.com>"


@dataclass(frozen=True)
class Mail:
    """A message, and the outcome that it must have; ``to`` is the draft's recipient ("" for none)."""

    sender: str
    subject: str
    body: str
    outcome: str = "other"
    company: str | None = None
    position: str | None = None
    to: str = ""
    letter: str = ""
    reason: str | None = None
    language: str = "en"
    message_id: str = ""
    references: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    html: bool = False
    flags: tuple[str, ...] = ()

    def id(self, number: int) -> str:
        """Return the Message-ID that it is delivered with."""
        return self.message_id or f"<m{number}@{self.sender.rpartition('@')[2].rstrip('>')}>"

    def raw(self, number: int, now: datetime) -> bytes:
        """Return it as bytes, dated so that later numbers are newer, all within the last nine days."""
        mail = EmailMessage()
        mail["From"] = self.sender
        mail["To"] = f"Nora Lindqvist <{NORA}>"
        mail["Subject"] = self.subject
        mail["Date"] = format_datetime(now - timedelta(days=9) + timedelta(hours=number))
        mail["Message-ID"] = self.id(number)
        if self.references:
            mail["In-Reply-To"] = self.references[-1]
            mail["References"] = " ".join(self.references)
        for name, value in self.headers.items():
            mail[name] = value
        mail.set_content(self.body, subtype="html" if self.html else "plain", cte="quoted-printable")
        return mail.as_bytes().replace(b"\n", b"\r\n")


def no(sender: str, subject: str, body: str, company: str, position: str, **more: object) -> Mail:
    """Return a rejection that must get a draft."""
    defaults: dict[str, object] = {"outcome": "drafted", "letter": "after_application"}
    return Mail(sender, subject, body, company=company, position=position, **(defaults | more))  # type: ignore[arg-type]


REJECTIONS = [
    no("Halden Freight <no-reply@haldenfreight.example>", "Your application to Halden Freight",
       "Dear Nora,\n\nThank you for applying for the position of Logistics Analyst at Halden Freight.\n\nAfter careful consideration, we regret to inform you that we will not be moving forward with your application. We received many applications and have decided to proceed with other candidates whose experience more closely matches our requirements.\n\nWe wish you every success in your job search.\n\nKind regards,\nThe Halden Freight Recruiting Team\n",
       "Halden Freight", "Logistics Analyst"),
    no("Priya Raman <priya.raman@tessera-bio.example>", "Re: Data Engineer at Tessera Bio",
       "Hi Nora,\n\nThank you again for coming to our office last week and for interviewing with us for the Data Engineer role at Tessera Bio. The team enjoyed meeting you.\n\nUnfortunately, we have decided to move forward with another candidate for this position. It was not an easy decision.\n\nI wish you all the best for your search.\n\nBest regards,\nPriya Raman\nEngineering Manager, Tessera Bio\n",
       "Tessera Bio", "Data Engineer", to="priya.raman@tessera-bio.example", letter="after_interview",
       message_id=LONG_ID, references=("<first@mail.example>", "<second@tessera-bio.example>")),
    no("careers@oakmontlibrary.example", "Application for Archive Assistant",
       "Dear Ms Lindqvist,\n\nThank you for your interest in the Archive Assistant position at Oakmont Library. We have now reviewed all applications and I am sorry to tell you that you have not been selected for interview on this occasion.\n\nWe appreciate the time you took to apply.\n\nYours sincerely,\nOakmont Library Human Resources\n",
       "Oakmont Library", "Archive Assistant", to="careers@oakmontlibrary.example"),
    no("Brightwell Energy Talent Team <noreply@myworkday.com>", "Update on your application: Field Technician",
       "Hello Nora,\n\nThank you for your interest in the Field Technician role at Brightwell Energy. We regret to inform you that the position has been filled and we are no longer accepting applications for it.\n\nPlease keep an eye on our careers page.\n\nBrightwell Energy Talent Team\n",
       "Brightwell Energy", "Field Technician", letter="position_closed"),
    no("Tom Okafor <tom@lanternworks.example>", "Re: Junior Designer",
       "Hi Nora,\n\nThanks for applying for the Junior Designer role at Lanternworks. Unfortunately we won't be taking your application any further this time, as we have chosen candidates with more print experience.\n\nAll the best,\nTom Okafor\n",
       "Lanternworks", "Junior Designer", to="tom@lanternworks.example"),
    no("Meridian Insurance Recruiting <no-reply@us.greenhouse-mail.io>", "Thank you for your application to Meridian Insurance",
       "Hi Nora,\n\nThank you for taking the time to apply for the Claims Handler position at Meridian Insurance. Unfortunately, we have decided not to move forward with your candidacy at this time.\n\nWe will keep your resume on file and encourage you to apply again.\n\nBest,\nMeridian Insurance Recruiting Team\n",
       "Meridian Insurance", "Claims Handler"),
    no("Personalabteilung Krämer Werkzeugbau <bewerbung@kraemer-werkzeugbau.example>", "Ihre Bewerbung als Industriekauffrau",
       "Sehr geehrte Frau Lindqvist,\n\nvielen Dank für Ihre Bewerbung als Industriekauffrau bei der Krämer Werkzeugbau GmbH.\n\nNach sorgfältiger Prüfung Ihrer Unterlagen müssen wir Ihnen leider mitteilen, dass wir uns für andere Bewerber entschieden haben.\n\nFür Ihren weiteren Berufsweg wünschen wir Ihnen alles Gute.\n\nMit freundlichen Grüßen\nPersonalabteilung\nKrämer Werkzeugbau GmbH\n",
       "Krämer Werkzeugbau", "Industriekauffrau", to="bewerbung@kraemer-werkzeugbau.example", language="de"),
    no("Seehafen Logistik <noreply@seehafen-logistik.example>", "Ihre Bewerbung bei Seehafen Logistik",
       "Guten Tag Frau Lindqvist,\n\nvielen Dank für Ihr Interesse an der Stelle als Disponentin bei Seehafen Logistik. Leider können wir Ihre Bewerbung nicht weiter berücksichtigen, da wir uns für eine andere Bewerberin entschieden haben.\n\nWir bedauern, Ihnen keine positivere Nachricht geben zu können.\n\nFreundliche Grüße\nIhr Recruiting-Team der Seehafen Logistik\n",
       "Seehafen Logistik", "Disponentin", language="de"),
    no("Kestrel Media HR <hr@kestrelmedia.example>", "Your recent application",
       "Dear Nora,\n\nThank you for your application for the Subtitle Editor role at Kestrel Media. We had a very high number of applicants and, unfortunately, your application has not been successful on this occasion.\n\nWe thank you for your interest in Kestrel Media and wish you well.\n\nRegards,\nKestrel Media HR\n",
       "Kestrel Media", "Subtitle Editor", to="hr@kestrelmedia.example"),
    no("Dr. Elaine Marsh <e.marsh@stanbridge-college.example>", "Lecturer in Statistics",
       "Dear Nora,\n\nThank you for applying for the post of Lecturer in Statistics at Stanbridge College. The selection panel has now met. I regret to inform you that you have not been shortlisted on this occasion.\n\nWe are grateful for your interest in Stanbridge College.\n\nYours sincerely,\nElaine Marsh\n",
       "Stanbridge College", "Lecturer in Statistics", to="e.marsh@stanbridge-college.example"),
    no("Copperline Recruiting <jobs@copperline.example>", "Copperline - Support Specialist",
       "<html><body><table><tr><td><p>Hi Nora,</p><p>Thank you for your interest in the <b>Support Specialist</b> position at <b>Copperline</b>.</p><p>Unfortunately, we have decided not to proceed with your application. We have chosen other candidates who more closely match what we are looking for.</p><p>We wish you the best of luck.</p><p>The Copperline Recruiting Team</p></td></tr></table></body></html>",
       "Copperline", "Support Specialist", to="jobs@copperline.example", html=True),
    no("Northfold Council <recruitment@northfold.example>", "Planning Officer - outcome",
       "Dear Applicant,\n\nThank you for your application for the position of Planning Officer at Northfold Council. We regret to inform you that you have been unsuccessful in your application on this occasion.\n\nDue to the number of applications we are unable to give individual feedback.\n\nNorthfold Council HR Team\n",
       "Northfold Council", "Planning Officer", to="recruitment@northfold.example"),
    no("Aurel Systems Careers <careers@aurelsystems.example>", "Regarding your application at Aurel Systems",
       "Dear Nora,\n\nThank you for your interest in the QA Engineer role at Aurel Systems. We appreciate the time you invested. After reviewing your profile, we regret to inform you that we will not be proceeding with your application, as other candidates more closely match the requirements.\n\nSincerely,\nAurel Systems Hiring Team\n",
       "Aurel Systems", "QA Engineer", to="careers@aurelsystems.example"),
    no("Hafenklinik <karriere@hafenklinik.example>", "Absage: Medizinische Dokumentarin",
       "Sehr geehrte Frau Lindqvist,\n\nvielen Dank für Ihre Bewerbung als Medizinische Dokumentarin bei der Hafenklinik. Leider müssen wir Ihnen mitteilen, dass wir Ihnen keine Zusage geben können. Wir haben uns für eine andere Bewerbung entschieden.\n\nWir wünschen Ihnen für Ihre berufliche Zukunft alles Gute.\n\nMit freundlichen Grüßen\nHafenklinik\nPersonalmanagement\n",
       "Hafenklinik", "Medizinische Dokumentarin", to="karriere@hafenklinik.example", language="de"),
    no("Ressources Humaines <rh@atelier-vauban.example>", "Votre candidature chez Atelier Vauban",
       "Madame,\n\nNous vous remercions de votre candidature au poste de Comptable au sein de notre entreprise Atelier Vauban. Après étude attentive de votre dossier, nous avons le regret de vous informer que nous ne pouvons pas donner une suite favorable à votre candidature.\n\nNous vous souhaitons une bonne continuation dans vos recherches.\n\nCordialement,\nLe service des ressources humaines\n",
       "Atelier Vauban", "Comptable", to="rh@atelier-vauban.example", language="fr"),
]  # fmt: skip

WITHHELD = [
    Mail(f"Nora Lindqvist <{NORA}>", "Re: Your application to Orchard Foods",
         "Dear team,\n\nthank you for letting me know. I wish you all the best.\n\nNora\n\nOn Monday, Orchard Foods wrote:\n> Unfortunately, we have decided not to move forward with your application.\n> We have chosen another candidate.\n",
         outcome="own"),
]  # fmt: skip

ANSWERED = [
    no("Lena Fuchs <lena.fuchs@ostwind-reisen.example>", "Ihre Bewerbung bei Ostwind Reisen",
       "Sehr geehrte Frau Lindqvist,\n\nvielen Dank für Ihre Bewerbung als Reiseberaterin bei Ostwind Reisen und Ihr Interesse an unserem Unternehmen.\n\nNach sorgfältiger Prüfung Ihrer Bewerbungsunterlagen müssen wir Ihnen leider mitteilen, dass wir uns für andere Bewerber entschieden haben.\n\nWir bedauern, Ihnen keine bessere Nachricht geben zu können, und wünschen Ihnen für Ihren weiteren Berufsweg alles Gute.\n\nMit freundlichen Grüßen\nLena Fuchs\n",
       "Ostwind Reisen", "Reiseberaterin", outcome="answered", letter="", language="de", flags=("\\Answered",)),
]  # fmt: skip

_OTHERS = """
Mum <ingrid.lindqvist@family.example> | Sunday | Shall we have lunch on Sunday at one? Dad makes the fish. Bring your swimming things if it stays warm.
Riverbank Savings <service@riverbank-savings.example> | Your monthly statement is ready | Your statement for October can now be read in online banking. Your closing balance is shown there. This message was sent automatically.
Postal Service <tracking@post.example> | Your parcel is on its way | Your parcel 00340434 will be delivered tomorrow between 10:00 and 14:00. You can choose a neighbour or a pick-up point on our site.
Bramble Books <orders@bramblebooks.example> | Order 55210 confirmed | Thank you for your order. We have received your payment of 23.90 and will send the two books within three working days.
City Tennis Club <office@citytennis.example> | Winter courts | Dear members, the hall opens on the first of November. Please book your hours at the desk or by phone. The yearly meeting is on the ninth.
Dr. Weil Practice <praxis@weil.example> | Appointment reminder | This is a reminder of your appointment on Thursday at 9:20. Please bring your insurance card and be there five minutes early.
Jonas <jonas.b@friends.example> | photos | Here are the photos from the lake, the last three are the best. When do you come over to see the rest?
Streamly <hello@streamly.example> | New this week | Three new series and a documentary about whales. Watch the first episode for free until Friday. You get this because you have an account with us.
Halden Freight <no-reply@haldenfreight.example> | We have received your application | Dear Nora, thank you for your application for the position of Logistics Analyst. We have received your documents and will get back to you within two weeks.
Tessera Bio Talent <talent@tessera-bio.example> | Interview invitation | Hi Nora, we would like to invite you to an interview for the Data Engineer role on Tuesday at 10:00 in our office. Please let us know whether that time suits you.
Oakmont Library <careers@oakmontlibrary.example> | Application received | Thank you for applying. Your application for Archive Assistant has been received and will be reviewed after the closing date.
JobRadar <alerts@jobradar.example> | 8 new jobs for you | New jobs that match your search: Office Manager in Malmö, Data Analyst in Lund, Payroll Clerk in Ystad. See all 8 jobs on our site or change your alert.
Kestrel Media <hr@kestrelmedia.example> | Your application for Subtitle Editor | Thank you for sending us your application. It is being looked at by our editors; we will contact you as soon as we have news.
Codility Tests <tests@codetests.example> | Your coding test is waiting | Hello Nora, Aurel Systems invites you to a coding test for the QA Engineer role. It takes 60 minutes. Please finish it by Sunday evening.
Landlord Services <office@hausverwaltung-nord.example> | Heating | The heating will be checked on Wednesday between 8 and 12. Please make sure that somebody can open the door.
Phone Company <billing@phone.example> | Your bill | Your bill of 29.99 for October is ready. The amount will be taken from your account on the fifth. No action is needed.
Anna P. <anna.p@friends.example> | Re: Saturday | Yes, seven o'clock works, I will bring the salad. Is Per coming too?
Weather Service <news@weather.example> | Storm warning | Strong winds are expected along the coast tomorrow evening. Please secure loose objects and avoid the piers.
Language School <info@language-school.example> | Course starts Monday | Welcome to Spanish B1. The course starts on Monday at 18:00 in room 4. Please buy the book before the first evening.
GitForge <noreply@gitforge.example> | [parser] Build passed | The build of branch main passed in 3 minutes and 12 seconds. All 412 tests are green.
Parents' Council <council@school.example> | Autumn bazaar | We still need cakes and helpers for the bazaar on Saturday. Please write your name on the list at the entrance.
Railway <tickets@railway.example> | Your ticket | Your ticket from Malmö to Copenhagen on the third is attached. Show the code on your phone when the conductor comes.
Power Company <service@power.example> | Meter reading | Please tell us the reading of your meter by the end of the month. You can do it on our site in two minutes.
Vera <vera@friends.example> | recipe | You asked for it: 300 g of flour, two eggs, a little milk, let it rest for an hour. Tell me how it went!
Museum <friends@museum.example> | Opening night | We invite all friends of the museum to the opening of the new rooms on Friday at six. Drinks and music from eight.
Cloud Storage <no-reply@cloud.example> | Your storage is almost full | You have used 92 percent of your storage. Delete files that you don't need or choose a larger plan.
Running Group <lauf@running.example> | Tuesday route | We meet at the bridge at 18:30 and run along the river, about eight kilometres. Lights are needed now.
Dentist <praxis@zahn.example> | Ihr Termin | Liebe Frau Lindqvist, wir erinnern Sie an Ihren Termin am Montag um 11 Uhr. Bitte sagen Sie ab, wenn Sie nicht kommen können.
Stadtwerke <service@stadtwerke.example> | Ihre Rechnung | Ihre Rechnung für September liegt im Kundenportal bereit. Der Betrag wird wie gewohnt eingezogen.
Bücherhalle <info@buecherhalle.example> | Leihfrist endet | Zwei Ihrer Bücher müssen bis Freitag zurückgegeben oder verlängert werden. Das geht auch im Netz.
Seehafen Logistik <noreply@seehafen-logistik.example> | Eingangsbestätigung Ihrer Bewerbung | Guten Tag Frau Lindqvist, vielen Dank für Ihre Bewerbung als Disponentin. Ihre Unterlagen sind bei uns eingegangen, wir melden uns in den nächsten Wochen.
Krämer Werkzeugbau <bewerbung@kraemer-werkzeugbau.example> | Ihre Bewerbung ist eingegangen | Sehr geehrte Frau Lindqvist, wir bestätigen den Eingang Ihrer Bewerbung und bitten um etwas Geduld. Wir kommen unaufgefordert auf Sie zu.
Gartenverein <vorstand@garten.example> | Arbeitseinsatz | Am Samstag treffen wir uns um zehn zum Laubrechen. Harken sind da, bitte Handschuhe mitbringen.
Onkel Peter <peter@family.example> | Geburtstag | Liebe Nora, zu meinem Geburtstag am zwölften lade ich euch alle herzlich ein. Gefeiert wird ab 15 Uhr im Garten.
Optician <service@optician.example> | Your glasses are ready | Your new glasses can be picked up from tomorrow. We will adjust the frame for you in the shop.
Airline <news@airline.example> | Check-in is open | Check in for your flight on Friday now and choose your seat. Bags can be dropped two hours before departure.
Newsletter <editor@slowcooking.example> | Soup season | This week: three soups with pumpkin, a word about good bread, and what to do with the last tomatoes of the year.
Bike Shop <werkstatt@bikes.example> | Bike ready | Your bike is repaired: new brake pads and a new chain, 64 in total. We are open until seven.
Book Club <club@reading.example> | Next book | We voted: the next book is the one about the lighthouse. We meet at Eva's on the twentieth.
Tax Office <info@tax.example> | Your tax return has arrived | We have received your tax return electronically. Handling takes about eight weeks. Please don't send papers unless asked.
Per <per@friends.example> | moving | The van is booked for Saturday at nine. Can you help carry the sofa? There is pizza afterwards.
Choir <chor@singing.example> | Rehearsal moved | The rehearsal on Wednesday is moved to Thursday because the hall is used for an election. Same time.
Online Course <team@courses.example> | Week 3 is open | The third week of your course on statistics is open: two videos and an exercise. Hand it in by Sunday.
Vet <praxis@tierarzt.example> | Vaccination due | Your cat Misse is due for her yearly vaccination. Please call us for an appointment.
Neighbour <u.bauer@house.example> | Package | I took a package for you, just ring the bell in the evening. Ulla from the second floor.
Hosting <support@hosting.example> | Ticket 8812 closed | We have renewed the certificate of your site, and it can be reached again. We close this ticket; answer to open it again.
Concert Hall <tickets@concert.example> | Your seats | Thank you for your booking: two seats in row 7 for the concert on the eighteenth. Doors open at seven.
Insurance <service@insurance.example> | Your new card | Your new insurance card will reach you by post within ten days. The old one stays valid until then.
Alumni <office@alumni.example> | Reunion | Ten years already! The reunion of our class takes place in June. Tell us by the end of the month whether you come.
Sports Shop <shop@sport.example> | Your return has arrived | We have received the shoes that you sent back. The money will be on your account within five days.
Photo Service <orders@photo.example> | Prints sent | Your 40 prints are on their way and should be with you by Thursday.
Library <info@library.example> | Reserved book | The book that you reserved is ready for you. We keep it for a week at the desk.
Cinema <news@cinema.example> | Programme | This week on our three screens: a comedy, a thriller and a film for children on Sunday morning.
Farm Box <box@farm.example> | Your box | In your box this week: leeks, carrots, apples, a squash and a bunch of parsley. Delivery is on Wednesday.
Hotel <stay@hotel.example> | Booking confirmed | We look forward to your stay from the second to the fourth. Breakfast is from seven to ten.
Town Hall <info@town.example> | Road works | Mill Street will be closed to cars from Monday for about two weeks. Buses stop at the church.
Yoga <studio@yoga.example> | Class cancelled | Tonight's class is cancelled because our teacher is ill. Your card has been given back one visit.
Sofia <sofia@friends.example> | call? | Are you free for a call tonight after eight? I have news about the flat in Lund.
Charity <thanks@charity.example> | Thank you | Your gift of 20 has arrived. With it we can plant ten trees. You will get the receipt in January.
Water Works <info@water.example> | Water off | The water in your street will be turned off on Tuesday from nine to eleven. Please keep some ready.
Forum <digest@forum.example> | Daily digest | Five new answers to the threads you follow: sharpening knives, winter tyres, sourdough, tents, and old maps.
Bank Security <alert@riverbank-savings.example> | New device | You signed in to online banking from a new device at 9:14. If that was you, there is nothing to do.
Game Shop <news@games.example> | Wish list | A game on your wish list is now a third cheaper until Sunday.
Pharmacy <service@pharmacy.example> | Order ready | Your order can be picked up at the counter from four o'clock.
Theatre Group <regie@theater.example> | Script | The new script is attached. Please read your scenes until Thursday, we begin with the second act.
Car Sharing <service@carshare.example> | Trip ended | Your trip took 42 minutes and 18 kilometres. The price is 11.20. Thank you for leaving the car clean.
Ida <ida@friends.example> | Re: cabin | The cabin is free the week after Easter, shall I book it? It has four beds and a stove.
School Office <office@school.example> | Timetable | The new timetable is valid from Monday. Sports moves to Friday morning.
Furniture Store <delivery@furniture.example> | Delivery date | Your shelf will be delivered on the fourteenth between 12 and 16. The driver calls half an hour before.
Electric Bikes <team@ebikes.example> | Survey | How happy are you with your bike? Two minutes of your time help us to get better.
Podcast <hello@podcast.example> | Episode 112 | In this episode we talk with a beekeeper about winter, and with a cartographer about coastlines.
Passport Office <info@passport.example> | Ready for collection | Your passport can be collected during opening hours. Please bring the old one.
Hiking Club <tours@hiking.example> | Tour on Sunday | We walk 14 kilometres through the beech forest. Meeting point is the station at nine. Bring something to eat.
Grocery <offers@grocery.example> | Offers | From Thursday: coffee, oranges and washing powder at lower prices in all our shops.
Web Shop <noreply@shop.example> | Confirm your address | Please confirm your e-mail address by the button below so that we can finish your registration.
Fitness <team@fitness.example> | New opening hours | From January we open at six in the morning on weekdays.
Ferry <info@ferry.example> | Timetable change | From next week the last ferry leaves at 22:10 instead of 22:40.
Archive <no-reply@archive.example> | Your copies | The copies that you ordered have been made and can be downloaded for thirty days.
Wine Friends <hej@wine.example> | Tasting | On Friday we taste six reds from the Loire. Eight places are left.
Flea Market <info@flea.example> | Stall number | You have stall 27. Building up is from seven, the market opens at nine.
Emil <emil@friends.example> | lost glove | Did I leave a grey glove at your place? It is the left one, of course.
Translator List <owner@translators.example> | [trans-l] Word of the week | Does anybody know a good word for "Feierabend"? I have tried "evening off", but it is not quite it.
Bus Company <service@bus.example> | Lost property | We have found an umbrella that fits your description. You can pick it up at the depot.
Garden Centre <news@garden.example> | Bulbs | Now is the time to plant tulips and crocuses. Ten bulbs for the price of eight this week.
"""


def others() -> list[Mail]:
    """Return everyday mail and job mail that says no no."""
    return [Mail(*(part.strip() for part in line.split(" | ", 2))) for line in _OTHERS.strip().splitlines()]


def mailbox() -> list[Mail]:
    """Return the whole mailbox, rejections spread among the rest."""
    rest = others()
    marked = [*REJECTIONS, *WITHHELD, *ANSWERED]
    step = len(rest) // len(marked)
    out: list[Mail] = []
    for n, mail in enumerate(marked):
        out += [*rest[n * step : (n + 1) * step], mail]
    return out + rest[len(marked) * step :]
