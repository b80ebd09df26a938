"""The rest of the demo's letterbox: mails that only look like a job rejection, and daily life."""

from __future__ import annotations

from rejectwatch.setup.letterbox import ADDRESS, ME, Mail

LOOK_ALIKES = (
    Mail(
        "Harbour & Stone Bank <lending@harbourstone-bank.example>",
        "Decision on your loan application",
        """
        Dear Ms Kessler,

        Thank you for your loan application. After careful consideration we regret to inform you that we
        are unable to approve it at this time. This decision was based on our lending criteria. You may
        apply again after six months.

        Harbour & Stone Bank, Personal Lending
        """,
        6.4,
        "bank-no",
    ),
    Mail(
        "Hausverwaltung Lindner <vermietung@hv-lindner.example>",
        "Ihre Anfrage: 3-Zimmer-Wohnung Mühlgasse",
        """
        Sehr geehrte Frau Kessler,

        vielen Dank für die Besichtigung und Ihre Selbstauskunft. Leider müssen wir Ihnen mitteilen, dass
        sich der Eigentümer für einen anderen Mietinteressenten entschieden hat.

        Wir wünschen Ihnen viel Erfolg bei der weiteren Wohnungssuche.
        Hausverwaltung Lindner
        """,
        4.4,
        "flat-no",
    ),
    Mail(
        "CartoConf Programme Chairs <chairs@cartoconf.example>",
        "CartoConf: decision on submission 118",
        """
        Dear Nora Kessler,

        We regret to inform you that your paper "Quiet colours for night maps" has not been accepted for
        presentation at CartoConf. We received 214 submissions, of which 61 could be accepted. The
        reviews are below. We hope to see you at the conference all the same.

        The programme chairs
        """,
        9.6,
        "paper-no",
    ),
    Mail(
        "The Kinder Career <letter@kinder-career.example>",
        "“We went with another candidate”: what to do next",
        """
        Hello friends of the Kinder Career letter,

        we have all read the sentence: "Unfortunately, we have decided to move forward with other
        candidates." This week: five ways to answer a rejection so that the door stays open, and why
        most people never do.

        You get this letter because you signed up for it. Unsubscribe at any time.
        """,
        3.6,
        "newsletter",
        headers={
            "List-Id": "<letter.kinder-career.example>",
            "List-Unsubscribe": "<https://kinder-career.example/bye>",
        },
    ),
    Mail(
        "Jonas Weidmann <jonas.weidmann@freenet-post.example>",
        "Fwd: Your application at Hollybank Toys",
        """
        Hey Nora, look what they wrote me after three rounds! Beer on Friday?
        Jonas

        ---------- Forwarded message ---------
        From: Hollybank Toys <hr@hollybank-toys.example>
        Subject: Your application at Hollybank Toys
        To: Jonas Weidmann <jonas.weidmann@freenet-post.example>

        Dear Jonas, thank you for your time. Unfortunately we have decided to go with another candidate
        for the Toy Designer position. All the best, Hollybank Toys
        """,
        2.9,
        "friend-forward",
    ),
    Mail(
        ME,
        "Re: Mapping Engineer",
        """
        Hi Owen, thank you for your honest words. I enjoyed our call as well, and I'll read up on lidar!

        Nora

        On Tuesday, Owen Tallis wrote:
        > We won't be taking your application for the Mapping Engineer role any further.
        > Unfortunately we need somebody who has worked with lidar for some years.
        """,
        3.3,
        "own-reply",
        to=f"Owen Tallis <owen@sundial-robotics.example>, {ADDRESS}",
        flags=("\\Seen",),
    ),
    Mail(
        "App Review <review@pocket-appstore.example>",
        "Your app “Footpath” was rejected",
        """
        Hello,

        We have reviewed version 2.1 of your app "Footpath" and have to reject it: the app asks for the
        location in the background without saying why. Please correct this and submit a new version.

        App Review
        """,
        5.1,
        "app-no",
    ),
    Mail(
        "Crédit du Lac <conseil@credit-du-lac.example>",
        "Votre demande de prêt",
        """
        Madame,

        Après étude de votre dossier, nous sommes au regret de ne pouvoir donner une suite favorable à
        votre demande de prêt. Votre conseiller reste à votre disposition.

        Crédit du Lac
        """,
        8.8,
        "pret-no",
        encoding="base64",
    ),
    Mail(
        "Tidemark Analytics <survey@feedback-panel.example>",
        "How was applying to Tidemark Analytics?",
        """
        Hi Nora, you recently applied for a job at Tidemark Analytics. We'd love to hear how you found
        it. Our survey takes two minutes. Thank you for helping us get better!
        """,
        1.9,
        "survey",
        headers={"List-Unsubscribe": "<https://feedback-panel.example/stop>"},
    ),
)
"""Other people's noes, and words about a no."""

DAILY_LIFE = (
    Mail(
        "JobLantern <alerts@joblantern.example>",
        "7 new jobs for “GIS” near you",
        """
        New jobs that match your search "GIS":
        GIS Analyst, Ferncliff Borough. Geodata Developer, Plover Systems. Map Librarian, Ostrava House.
        See all 7 jobs. Unsubscribe from this alert.
        """,
        0.7,
        "alert",
        headers={"List-Unsubscribe": "<https://joblantern.example/stop>"},
    ),
    Mail(
        "Dario Conti <dario@conti-search.example>",
        "A role you might like",
        """
        Hi Nora,

        I came across your profile and think you could be right for a Principal Geospatial Engineer role
        that I'm filling for a client in energy. Would you be open to a short call this week?

        Dario Conti, Conti Search
        """,
        3.8,
        "outreach",
    ),
    Mail(
        "Mail Delivery Subsystem <mailer-daemon@post.example>",
        "Undelivered Mail Returned to Sender",
        """
        I'm sorry to have to inform you that your message could not be delivered to one or more
        recipients: <jobs@umbra-maps.example>: host not found.
        """,
        8.1,
        "bounce",
        headers={"Auto-Submitted": "auto-replied", "Return-Path": "<>"},
    ),
    Mail(
        "Gwen Ashdown <gwen@northgate.example>",
        "Automatic reply: Survey Data Manager",
        """
        I'm out of the office until Monday and will answer your mail after my return.
        """,
        9.9,
        "away",
        headers={"Auto-Submitted": "auto-replied"},
    ),
    Mail(
        "Sparrow Parcels <track@sparrow-parcels.example>",
        "Your parcel comes tomorrow",
        """
        Good news: your parcel from Inkwell Supplies arrives tomorrow between 10 and 12.
        """,
        2.1,
        "parcel",
    ),
    Mail(
        "Stadtwerke Seefeld <rechnung@sw-seefeld.example>",
        "Ihre Stromrechnung",
        """
        Sehr geehrte Frau Kessler,

        Ihre Rechnung liegt im Kundenportal für Sie bereit. Der Betrag wird in den nächsten Tagen von
        Ihrem Konto abgebucht.

        Stadtwerke Seefeld
        """,
        5.2,
        "power",
        charset="iso-8859-1",
    ),
    Mail(
        "Dr. Amara Osei <praxis@zahnarzt-osei.example>",
        "Erinnerung an Ihren Termin",
        """
        Guten Tag Frau Kessler, wir erinnern Sie an Ihren Termin am Donnerstag um 8:30 Uhr. Falls Sie
        verhindert sind, sagen Sie bitte einen Tag vorher ab.
        """,
        4.1,
        "dentist",
    ),
    Mail(
        "Bärbel <baerbel@chor-am-see.example>",
        "[chor] Probe am Dienstag fällt aus",
        """
        Ihr Lieben, am Dienstag können wir leider nicht proben, die Heizung ist kaputt.
        Bis nächste Woche! Bärbel
        """,
        1.2,
        "choir",
        to="Chor am See <chor@listen.chor-am-see.example>",
        headers={
            "List-Id": "<chor.listen.chor-am-see.example>",
            "List-Post": "<mailto:chor@listen.chor-am-see.example>",
        },
    ),
    Mail(
        "Mama <ruth.kessler@post.example>",
        "Sonntag",
        """
        Liebe Nora, kommst du am Sonntag zum Essen? Papa macht Knödel. Und sei nicht traurig wegen der
        Absage, die wissen nicht, was ihnen entgeht.
        Kuss, Mama
        """,
        1.4,
        "mum",
    ),
    Mail(
        "Médiathèque de Valmont <pret@mediatheque-valmont.example>",
        "Votre réservation est disponible",
        """
        Bonjour, le livre que vous avez réservé vous attend à l'accueil jusqu'à samedi.
        """,
        6.9,
        "library",
    ),
)
"""What else lies in an inbox."""
