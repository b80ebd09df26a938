"""The story of the demo: Nora Kessler's applications that led to a talk, and those that are still alive."""

from __future__ import annotations

from rejectwatch.setup.letterbox import ME, ROBOT, Mail

AFTER_INTERVIEWS = (
    Mail(
        "Brightwater Atlas Careers <careers@brightwater.example>",
        "Your application: Senior GIS Developer",
        """
        Hi Nora,

        Thank you for applying for the position of Senior GIS Developer at Brightwater Atlas. Your
        application has reached us and we'll read it with care. You'll hear from us within two weeks.

        Brightwater Atlas
        """,
        41,
        "bw-ack",
    ),
    Mail(
        "Priya Raman <priya@brightwater.example>",
        "Senior GIS Developer: shall we talk?",
        """
        Hi Nora,

        I lead the map rendering team at Brightwater Atlas and enjoyed reading your application for
        the Senior GIS Developer role. I'd like to invite you to an interview by video next week. The
        invitation is attached; tell me if the time doesn't suit you.

        Best,
        Priya Raman
        Head of Map Rendering, Brightwater Atlas
        """,
        33,
        "bw-call",
        meeting="Interview: Senior GIS Developer, Nora Kessler",
    ),
    Mail(
        ME,
        "Re: Senior GIS Developer: shall we talk?",
        """
        Hi Priya,

        that time suits me well. I'm looking forward to it.

        Best,
        Nora
        """,
        32,
        "bw-yes",
        answers="bw-call",
        to="Priya Raman <priya@brightwater.example>",
        mailbox="Sent",
        flags=("\\Seen",),
    ),
    Mail(
        "Priya Raman <priya@brightwater.example>",
        "Re: Senior GIS Developer: shall we talk?",
        """
        Hi Nora,

        That was a good talk, thank you. The team would like to meet you. Could you come to our office
        in Wexcombe for an on-site interview? You'd spend the morning with four of us and join
        us for lunch. The invitation is attached.

        Best,
        Priya
        """,
        21,
        "bw-visit",
        answers="bw-yes",
        meeting="On-site interview with the map rendering team",
    ),
    Mail(
        "Priya Raman <priya@brightwater.example>",
        "Re: Senior GIS Developer: shall we talk?",
        """
        Hi Nora,

        Thank you again for your visit to our office in Wexcombe and for all the time you gave us. All
        four of us enjoyed the morning. It was a close call, but we've decided to move forward with
        another candidate for the Senior GIS Developer position, who has run tile servers of our size before.

        I'm sorry to bring you this news. I'd be glad to stay in touch, should another role open up.

        All the best,
        Priya Raman
        Head of Map Rendering, Brightwater Atlas
        """,
        2.2,
        "bw-no",
        answers="bw-visit",
    ),
    Mail(
        "Brightwater Atlas Careers <careers@brightwater.example>",
        "Re: Senior GIS Developer: shall we talk?",
        """
        Dear Nora Kessler,

        This is to confirm that your application for Senior GIS Developer at Brightwater Atlas was not
        successful and that the process is closed. We wish you all the best in your job search.

        Brightwater Atlas
        """,
        0.9,
        "bw-no-2",
        answers="bw-no",
        headers=ROBOT,
    ),
    Mail(
        "Henrike Brodersen <brodersen@hafenwerk.example>",
        "Ihre Bewerbung als Kartografin (m/w/d)",
        """
        Sehr geehrte Frau Kessler,

        vielen Dank für Ihre Bewerbung als Kartografin. Ihre Unterlagen haben uns gefallen, und wir
        möchten Sie gern zu einem Vorstellungsgespräch in unser Büro am alten Hafen einladen. Die
        Einladung hängt an.

        Mit freundlichen Grüßen
        Henrike Brodersen
        Personalleiterin, Hafenwerk Karten GmbH
        """,
        24,
        "hw-invite",
        meeting="Vorstellungsgespräch Kartografin",
    ),
    Mail(
        "Henrike Brodersen <brodersen@hafenwerk.example>",
        "Re: Ihre Bewerbung als Kartografin (m/w/d)",
        """
        Sehr geehrte Frau Kessler,

        noch einmal vielen Dank für das angenehme Gespräch bei uns. Leider muss ich Ihnen heute
        mitteilen, dass wir uns für eine andere Bewerberin entschieden haben. Die Wahl ist uns nicht
        leichtgefallen.

        Für Ihren weiteren Weg wünschen wir Ihnen alles Gute.

        Mit freundlichen Grüßen
        Henrike Brodersen
        Personalleiterin, Hafenwerk Karten GmbH
        """,
        3.1,
        "hw-no",
        answers="hw-invite",
        charset="iso-8859-1",
    ),
    Mail(
        "Owen Tallis <owen@sundial-robotics.example>",
        "Our phone call",
        """
        Hi Nora,

        thanks for making time for our phone call last Thursday. I've talked it over with the others.
        We won't be taking your application for the Mapping Engineer role any further: we need somebody
        who has worked with lidar for some years. You explained things very clearly, and I enjoyed it.

        Good luck with everything,
        Owen Tallis
        Sundial Robotics
        """,
        5.4,
        "sundial-no",
    ),
)
"""Two visits and a call, each with a no at the end; one of them says no twice."""

ON_THE_WAY = (
    Mail(
        "Hélène Morvan <h.morvan@ateliers-du-fleuve.example>",
        "Entretien pour le poste d'ingénieure SIG",
        """
        Bonjour Nora,

        Votre candidature nous a beaucoup plu et nous serions ravis de vous rencontrer. Seriez-vous
        disponible pour un entretien dans nos locaux ? L'invitation est jointe à ce message.

        Bien à vous,
        Hélène Morvan
        Ateliers du Fleuve
        """,
        1.1,
        "ateliers-invite",
        meeting="Entretien : ingénieure SIG",
    ),
    Mail(
        "Kestrel Forestry <jobs@kestrel-forestry.example>",
        "We have received your application",
        """
        Dear Nora,

        Thank you for applying for the Remote Sensing Specialist position at Kestrel Forestry. We have
        received your application and will review it over the next three weeks. Due to the number of
        applications, unfortunately we can't give feedback to everyone.

        Kestrel Forestry
        """,
        1.7,
        "kestrel-ack",
        headers=ROBOT,
    ),
    Mail(
        "Bewerbermanagement <bewerbung@landesvermessung-sued.example>",
        "Eingangsbestätigung Ihrer Bewerbung",
        """
        Sehr geehrte Frau Kessler,

        Ihre Bewerbung als Geoinformatikerin ist bei uns eingegangen. Die Prüfung der Unterlagen wird
        einige Wochen dauern. Bitte haben Sie bis dahin etwas Geduld.

        Landesvermessung Süd
        """,
        2.6,
        "lvs-ack",
        charset="iso-8859-1",
    ),
    Mail(
        "Juno Park <juno.park@copperbeech-games.example>",
        "Next step: a small mapping task",
        """
        Hi Nora,

        great to have your application for World Map Designer at Copperbeech Games! As a next step we'd
        like to ask you to complete a small take-home task: style the attached map for a night scene.
        Please send it back by Friday next week, and don't spend more than three hours on it.

        Juno Park
        """,
        4.9,
        "copper-task",
    ),
    Mail(
        "Leila Haddad <leila.haddad@openrivers-trust.example>",
        "River Data Officer: a delay",
        """
        Dear Nora,

        unfortunately the budget for the River Data Officer position has not been approved yet, so our
        decision will take some weeks longer than planned. You are still in the running, and I'll be in
        touch as soon as I know more. I'm sorry to keep you waiting.

        Leila Haddad, Open Rivers Trust
        """,
        2.4,
        "rivers-hold",
    ),
    Mail(
        "Talent Team <no-reply@pinegrove-retail.example>",
        "You have withdrawn your application",
        """
        Hi Nora, we confirm that you have withdrawn your application for Store Location Analyst at
        Pinegrove Retail. Thank you for your interest. You can apply again at any time.
        """,
        5.8,
        "pinegrove-out",
        headers=ROBOT,
    ),
    Mail(
        "Anneke Visser <anneke@polder-and-dike.example>",
        "Your offer from Polder & Dike",
        """
        Dear Nora,

        it's my pleasure to offer you the position of Lead Cartographer at Polder & Dike. The contract is
        on its way to you by post. Please let me know by the end of next week whether you accept. We all
        hope that you do!

        Anneke Visser
        """,
        0.3,
        "polder-offer",
    ),
)
"""Applications that are still alive."""
