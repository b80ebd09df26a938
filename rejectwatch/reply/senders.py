"""Senders: which addresses and domains belong to hiring systems, job boards, agencies and robots."""

from __future__ import annotations

import re

from rejectwatch.mail.message import Address, Message
from rejectwatch.reply.names import registrable_domain
from rejectwatch.reply.offices import is_platform

_RELAYS = frozenset(
    """greenhouse.io greenhouse-mail.io lever.co workday.com myworkday.com myworkdayjobs.com smartrecruiters.com
    ashbyhq.com icims.com jobvite.com jobvitemail.com breezy.hr breezy-mail.com workable.com workablemail.com bamboohr.com
    taleo.net oraclecloud.com successfactors.com successfactors.eu sapsf.com sapsf.eu recruitee.com recruiteemail.com
    teamtailor.com teamtailor-mail.com personio.de personio.com softgarden.io softgarden.de softgarden-mail.com
    gupy.io gupy.com.br kenoby.com solides.com.br rippling.com applytojob.com jazz.co jazzhr.com ultipro.com ukg.com adp.com
    paylocity.com paycomonline.net paycom.com pinpointhq.com comeet.co comeet-notifications.com bullhorn.com bullhornmail.com
    brassring.com kenexa.com avature.net eightfold.ai phenompeople.com phenom.com gem.com dover.io dover.com
    zohorecruit.com zoho.com zohomail.com freshteam.com freshworks.com factorial.co factorialhr.com kombo.dev
    join.com d.vinci.de dvinci.de dvinci-hr.com rexx-systems.com umantis.com haufe-umantis.com haufe.com concludis.de bite.de
    onlyfy.com onlyfy.io prescreen.io prescreenapp.io heyjobs.co talentclue.com viterbit.com viterbit.site bizneo.com bizneohr.com endalia.com talentia.com taleez.com flatchr.io
    welcomekit.co welcometothejungle.com digitalrecruiters.com talentsoft.com cegid.com beetween.com
    homerun.co carerix.com otys.nl recruitnow.nl emply.com emply.net reachmee.com hr-manager.net varbi.com jobylon.com
    traffit.com erecruiter.pl elevato.net intervieweb.it allibo.com inrecruiting.com altamiraweb.com
    hackerrank.com hackerrankforwork.com codility.com testgorilla.com hirevue.com
    tal.net trac.jobs oleeo.com jobtrain.co.uk networxrecruitment.com eploy.net eploy.co.uk hireful.com webrecruit.co
    applicantpro.com applicantstack.com applicanttracking.com governmentjobs.com neogov.com usajobs.gov
    clearcompany.com silkroad.com cornerstoneondemand.com csod.com pageuppeople.com livehire.com jobadder.com
    polymer.co wellfound.com angel.co hire.trakstar.com trakstar.com catsone.com hiringthing.com hirehive.com
    taleez-mail.example""".split()
)
_BOARDS = frozenset(
    """linkedin.com indeed.com indeedemail.com glassdoor.com stepstone.de stepstone.com xing.com monster.com monster.de
    ziprecruiter.com dice.com careerbuilder.com simplyhired.com reed.co.uk totaljobs.com cv-library.co.uk jobs.ac.uk jobs.nhs.uk healthjobsuk.com jobs.scot.nhs.uk
    infojobs.net infojobs.com.br infoempleo.com tecnoempleo.com computrabajo.com bumeran.com bumeran.com.ar bumeran.com.mx bumeran.com.pe zonajobs.com.ar sepe.gob.es elempleo.com pandape.com occ.com.mx catho.com.br
    vagas.com.br net-empregos.com sapo.pt hellowork.com apec.fr cadremploi.fr meteojob.com regionsjob.com francetravail.fr
    jobteaser.com subito.it infojobs.it nationalevacaturebank.nl werkenbijdeoverheid.nl jobat.be vdab.be
    pracuj.pl nofluffjobs.com justjoin.it rocketjobs.pl arbetsformedlingen.se arbeitsagentur.de seek.com.au seek.co.nz
    handshake.com joinhandshake.com otta.com hired.com turing.com upwork.com themuse.com idealist.org
    actiris.be actiris.brussels ams.at arbeidsplassen.no arbeit.swiss forem.be iefp.pt job-room.ch jobs.ch jobup.ch karriere.at leforem.be nav.no
    net-empregos.pt platsbanken.se pole-emploi.fr praca.gov.pl praca.pl willhaben.at""".split()
)
_EVERYWHERE = frozenset(
    """actiris adzuna arbeitsagentur arbetsformedlingen blocketjobb bumeran cadremploi careerbuilder charityjob computrabajo cv-library
    cwjobs elempleo francetravail glassdoor gowork hellowork indeed indeedemail infoempleo infojobs irishjobs itjobs jobbird
    jobbsafari jobindex jobrapido jobscout24 jobstreet jobteaser jobware jooble justjoin keljob laborum ledigajobb leforem lesjeudis
    linkedin meinestadt meteojob monsterboard nationalevacaturebank naukri net-empregos neuvoo nofluffjobs optioncarriere pandape
    pole-emploi pracuj regionsjob rocketjobs simplyhired snagajob stellenanzeigen stepstone tecnoempleo totaljobs trabalhabrasil
    turijobs vdab werkenbijdeoverheid xing ziprecruiter zonajobs""".split()
)
"""Job boards that are called the same under the ending of every country, and whose name is nobody else's."""
_POSTAL = frozenset(
    """gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de aol.com icloud.com
    me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org proton.me
    protonmail.com fastmail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it tiscali.it virgilio.it alice.it
    ziggo.nl kpnmail.nl hetnet.nl telenet.be skynet.be uol.com.br bol.com.br terra.com.br sapo.pt wp.pl onet.pl o2.pl interia.pl
    telia.com hotmail.co.uk btinternet.com sky.com bluewin.ch mail.com zoho.eu amazonses.com sendgrid.net mailgun.org
    mandrillapp.com sparkpostmail.com mailchimpapp.net""".split()
)
_SYSTEM_NAMES = frozenset(
    """greenhouse lever workday smartrecruiters ashby icims jobvite breezy workable bamboohr taleo oracle successfactors sap
    recruitee teamtailor personio softgarden gupy rippling jazzhr ukg adp paylocity paycom pinpoint comeet bullhorn avature
    linkedin indeed glassdoor stepstone xing monster ziprecruiter dice careerbuilder reed totaljobs infojobs computrabajo
    catho hellowork apec cadremploi pracuj arbeitsagentur seek handshake otta wellfound angellist hackerrank codility
    testgorilla hirevue join onlyfy prescreen umantis taleez flatchr welcomekit homerun gmail outlook google calendar
    viterbit bizneo kenoby endalia talentclue varbi reachmee jobylon otys paradox
    docusign calendly zoom teams actiris forem platsbanken vdab""".split()
)
_CALENDARS = frozenset(("google", "outlook"))
"""What a name that ends so is: ``Einladung von Google``."""
_EMPLOYMENT_SERVICES = frozenset(
    ("agentur für arbeit", "ams", "arbeitsmarktservice", "arbeitsmarktservice österreich", "arbetsförmedlingen", "bundesagentur für arbeit", "france travail", "iefp",
     "civil service jobs", "infojobs", "le forem", "welcome kit", "nav", "nhs jobs", "nhsjobs", "trac jobs", "pole emploi", "pôle emploi", "publiczne służby zatrudnienia", "pup", "rav", "sepe", "uwv")
)  # fmt: skip
"""Public services that pass an employer's answer on, by their whole name: with a town behind it, it may be an employer."""
_ROBOTS = """
    no-reply not?-reply do-not-reply dont-reply no-response no-answer nicht-antworten keine-antwort
    ne-pas-repondre sans-reponse pas-de-reponse reponse-impossible no-responder no-responda
    no-contestar no-conteste sin-respuesta nao-responda nao-responder sem-resposta non-rispondere
    non-rispondete senza-risposta niet-beantwoorden geen-antwoord niet-antwoorden niet-reageren
    nie-odpowiadaj nie-odpowiadac nie-odpisuj nie-odpisywac bez-odpowiedzi svara-inte svara-ej
    svaras-ej ej-svar inget-svar kan-ej-besvaras mailer-daemon postmaster bounces? auto-reply
    auto-confirm auto-mailer auto-mail unattended unmonitored notifications? notify notifier alerts?
    mailer system do-not-respond no-replies notificaci(?:on|ones) notificac(?:ao|oes) notifiche notificaties? powiadomieni(?:e|a) benachrichtigung(?:en)?
    avisering(?:ar)?
"""
_ROBOT_LOCAL = re.compile(
    rf"(?:^|[._+=-])(?:{'|'.join(_ROBOTS.replace('-', '[-_.]{0,2}').split())})(?:$|[._+=@\d-])", re.IGNORECASE
)
"""Written with hyphens, which addresses leave out or put as ``_`` or ``.`` as well."""
_DEAD = frozenset(("invalidemail.com", "invalidemail2.com"))
"""Domains that hiring systems put where nothing shall be sent to."""


def is_relay(address: Address) -> bool:
    """Tell whether an address belongs to a hiring system that sends in an employer's name."""
    return registrable_domain(address.domain) in _RELAYS or address.domain in _RELAYS


def is_job_board(address: Address) -> bool:
    """Tell whether an address belongs to a job board, under whatever country's domain."""
    domain = registrable_domain(address.domain)
    return domain in _BOARDS or domain.partition(".")[0] in _EVERYWHERE


def is_postal(address: Address) -> bool:
    """Tell whether an address is with a mail provider, where the domain names nobody."""
    return registrable_domain(address.domain) in _POSTAL


def is_robot(address: Address) -> bool:
    """Tell whether nobody reads an address: no-reply, bounces, notifications, in nine languages."""
    if registrable_domain(address.domain) in _DEAD or address.domain.endswith(".invalid"):
        return True
    return bool(_ROBOT_LOCAL.search(address.local)) or address.domain.startswith(
        ("noreply.", "no-reply.", "bounce.", "bounces.")
    )


def is_system_name(name: str) -> bool:
    """Tell whether a name is that of a hiring system, a job board or a mail service."""
    words = re.findall(r"[^\W_]+", name.casefold())
    if " ".join(words) in _EMPLOYMENT_SERVICES:
        return True
    return bool(words) and ((words[0] in _SYSTEM_NAMES and len(words) <= 2) or words[-1] in _CALENDARS)


def employer_domain(message: Message) -> str:
    """Return the label of the sender's domain that names the employer (``hazelmount-care``), or ''.

    On a hiring system it is the subdomain (``acme.softgarden.io``) or the local part (``acme@myworkday.com``).
    """
    sender = message.sender
    if sender is None or "@" not in sender.address or is_job_board(sender) or is_postal(sender):
        return ""
    base = registrable_domain(sender.domain)
    if not is_relay(sender):
        return _without_hiring(base.partition(".")[0])
    inner = sender.domain.removesuffix(base).strip(".").split(".")
    labels = [
        label
        for label in (*inner, "" if is_robot(sender) else sender.local)
        if len(label) > 3 and label not in _INFRASTRUCTURE
    ]
    return labels[0] if labels else ""


def _without_hiring(label: str) -> str:
    """Return a domain's label without words of hiring (``unionbote-karriere`` is ``unionbote``); '' for a portal's."""
    tokens = [t for t in _GLUED.sub("", label).split("-") if t not in _INFRASTRUCTURE]
    if any(is_platform(token) for token in tokens):
        return ""
    return "-".join(tokens)


_GLUED = re.compile(
    r"^(?:werken-?(?:bij|voor)|(?:jobs|careers|work)-?at|(?:karriere|jobs)-?bei|lavora-?in|trabaja-?en)-?(?=.{4})"
)
_INFRASTRUCTURE = frozenset(
    "job karriere karriar kariera carriere carrieres carreiras emploi empleo emprego vagas bewerbung bewerber rekrutacja rekrytering recrutement recrutamento seleccion selecao selezione lavoro sollicitatie praca hr rh noreply portal online mail mails email jobs career careers talent recruiting recruitment hiring hire notifications hello info people team apply candidates messages".split()
)
