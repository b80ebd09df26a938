"""The story of the demo: noes to applications that led to no talk, in English, German and French."""

from __future__ import annotations

from rejectwatch.setup.letterbox import ME, OTHER_ADDRESS, ROBOT, Mail

_NORTHGATE = """
    <html><body><p>Dear Nora,</p>
    <p>Thank you for applying for the role of Survey Data Manager at Northgate Survey. We had over two
    hundred applications. I am sorry to tell you that you have not been shortlisted for interview on
    this occasion.</p>
    <p>Kind regards,<br>Gwen Ashdown<br>Recruitment Officer, Northgate Survey</p></body></html>
    """
"""Sent twice: the same mail again gets no second letter."""

AFTER_APPLICATIONS = (
    Mail(
        "Tidemark Analytics <no-reply@tidemark-analytics.example>",
        "Thank you for applying to Tidemark Analytics",
        """
        Hi Nora, thank you for applying to the Spatial Data Analyst position at Tidemark Analytics.
        We have received your application. If your profile is a match, we will contact you.
        Please do not reply to this email.
        """,
        26,
        "tidemark-ack",
        headers=ROBOT,
    ),
    Mail(
        "Tidemark Analytics <no-reply@tidemark-analytics.example>",
        "Update on your application, Nora",
        """
        <html><body><table width="600"><tr><td><h2>Tidemark Analytics</h2>
        <p>Dear Nora,</p>
        <p>Thank you for your interest in the <b>Spatial Data Analyst</b> position at Tidemark Analytics.
        After careful consideration, we regret to inform you that we will not be moving forward with your
        application at this time.</p>
        <p>We appreciate the time you invested and wish you every success in your job search.</p>
        <p>The Tidemark Analytics Talent Team</p>
        <p style="font-size:11px">This mailbox is not monitored. Please do not reply to this email.</p>
        </td></tr></table></body></html>
        """,
        4.6,
        "tidemark-no",
        html=True,
        headers=ROBOT,
    ),
    Mail(
        "Alpenblick Versicherung Recruiting <noreply@alpenblick-versicherung.example>",
        "Ihre Bewerbung bei Alpenblick",
        """
        Guten Tag Frau Kessler

        Vielen Dank für Ihr Interesse an der Stelle als Datenanalystin Naturgefahren und für Ihre
        Unterlagen. Wir haben Ihre Bewerbung sorgfältig geprüft. Leider können wir Sie im weiteren
        Auswahlverfahren nicht berücksichtigen, da andere Bewerbungen dem Profil noch näher kommen.

        Wir wünschen Ihnen für die Zukunft viel Erfolg.

        Freundliche Grüsse
        Ihr Recruiting-Team der Alpenblick Versicherung

        Diese Nachricht wurde automatisch erzeugt. Bitte antworten Sie nicht darauf.
        """,
        8.3,
        "alpenblick-no",
        encoding="base64",
        headers=ROBOT,
    ),
    Mail(
        "Gwen Ashdown <gwen@northgate.example>",
        "Your application to Northgate Survey",
        _NORTHGATE,
        9.2,
        "northgate-no",
        html=True,
    ),
    Mail(
        "Gwen Ashdown <gwen@northgate.example>",
        "Your application to Northgate Survey",
        _NORTHGATE,
        9.1,
        "northgate-no-again",
        html=True,
    ),
    Mail(
        "Claire Fontanel <c.fontanel@cartes-et-reliefs.example>",
        "Votre candidature au poste de géomaticienne",
        """
        Bonjour Madame Kessler,

        Nous vous remercions de l'intérêt que vous portez à Cartes & Reliefs. Après examen attentif de
        votre candidature au poste de géomaticienne, nous avons le regret de vous informer que nous ne
        pouvons pas y donner une suite favorable.

        Nous vous souhaitons une pleine réussite dans vos recherches.

        Cordialement,
        Claire Fontanel
        Responsable du recrutement, Cartes & Reliefs
        """,
        7.5,
        "cartes-no",
        charset="iso-8859-1",
    ),
    Mail(
        "Rasmus Holt <rasmus.holt@fjordline-ferries.example>",
        "Route Planner application",
        """
        Hello Nora,

        thank you for your application as Route Planner with Fjordline Ferries. Unfortunately we have
        decided to go ahead with other applicants whose experience is closer to what we need.

        I wish you the best of luck.
        Rasmus Holt, Fjordline Ferries
        """,
        10.4,
        "fjordline-no",
        flags=("\\Seen", "\\Answered"),
    ),
    Mail(
        ME,
        "Re: Route Planner application",
        """
        Hello Rasmus,

        thank you for letting me know, and all the best to you and the ferries.

        Nora Kessler
        """,
        10.1,
        "fjordline-thanks",
        answers="fjordline-no",
        mailbox="Sent",
        flags=("\\Seen",),
        to="Rasmus Holt <rasmus.holt@fjordline-ferries.example>",
    ),
    Mail(
        "Gridstone Utilities <jobs@gridstone-utilities.example>",
        "Application for Network Mapper",
        """
        Dear Ms Kessler,

        we are sorry to inform you that your application for the position of Network Mapper at
        Gridstone Utilities has not been successful. Thank you for your interest.

        Gridstone Utilities, Human Resources
        """,
        62,
        "gridstone-no",
    ),
    Mail(
        f"Nora Kessler <{OTHER_ADDRESS}>",
        "Fwd: Cartographic Designer at Meridian Maps",
        """
        (came to my old address)

        ---------- Forwarded message ---------
        From: Tomas Vrba <tomas.vrba@meridian-maps.example>
        Date: Mon, 3 Mar, 10:12
        Subject: Cartographic Designer at Meridian Maps
        To: <nora@kessler-karten.example>

        Dear Nora,

        thank you for sending us your portfolio for the Cartographic Designer position at Meridian Maps.
        We looked at it with pleasure, but I'm afraid we have decided not to take your application further.

        With kind regards,
        Tomas Vrba
        Meridian Maps
        """,
        6.7,
        "meridian-forward",
    ),
)
"""A robot that nobody answers, one in French, one that came twice, one already answered, an old one, a forward."""

GONE_OR_OTHER = (
    Mail(
        "Edith Marlowe <edith@quillfeather.example>",
        "Atlas Editor vacancy",
        """
        Dear Nora,

        Thank you for your interest in the Atlas Editor position at Quillfeather Press. Unfortunately the
        position has now been filled, and we are no longer considering applications for it. We will keep
        your details on file for six months, in case something similar comes up.

        Yours sincerely,
        Edith Marlowe
        Quillfeather Press
        """,
        4.2,
        "quill-no",
    ),
    Mail(
        "Personalamt Seefeld <personal@sw-seefeld.example>",
        "Ihre Bewerbung: Sachbearbeiterin Geodaten",
        """
        <html><body><p>Sehr geehrte Frau Kessler,</p>
        <p>wir danken Ihnen für Ihre Bewerbung auf die Stelle als Sachbearbeiterin Geodaten. Leider müssen wir
        Ihnen mitteilen, dass die Stelle aus wirtschaftlichen Gründen nicht mehr besetzt wird. Das Verfahren
        wurde eingestellt.</p>
        <p>Wir bedauern, Ihnen keine andere Nachricht geben zu können.</p>
        <p>Mit freundlichen Grüßen<br>Stadtwerke Seefeld, Personalamt</p></body></html>
        """,
        6.1,
        "seefeld-no",
        html=True,
        charset="iso-8859-1",
    ),
    Mail(
        "Samuel Adeyemi <samuel@lantern.example>",
        "GIS Team Lead: our decision",
        """
        Hi Nora,

        Thank you for applying for the GIS Team Lead role at Lantern Mobility. Unfortunately, we won't be
        moving forward with your application for this position, as the team needs somebody with several
        years of leading people.

        However, we have another open position, Geodata Engineer, that would be a good fit for you.
        Would you be interested in a call about it?

        Best wishes,
        Samuel Adeyemi
        Talent Partner, Lantern Mobility
        """,
        1.3,
        "lantern-no",
    ),
)
"""Positions that were filled or cancelled, and a no that offers another role."""
