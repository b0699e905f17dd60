/** Domains under which anybody gets a mailbox: an address there says nothing about a company. */
export const mailHosts: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr hotmail.com hotmail.co.uk hotmail.de hotmail.fr ' +
    'hotmail.it hotmail.es live.com live.co.uk live.de live.fr live.nl msn.com passport.com ' +
    'yahoo.com yahoo.co.uk yahoo.co.in yahoo.co.jp yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.com.au ' +
    'yahoo.com.br ymail.com rocketmail.com aol.com aol.de aim.com icloud.com me.com mac.com ' +
    'proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io fastmail.com fastmail.fm ' +
    'hey.com zohomail.com zohomail.eu mail.com email.com usa.com inbox.com hushmail.com gmx.com gmx.net gmx.de ' +
    'gmx.at gmx.ch web.de t-online.de freenet.de arcor.de posteo.de mailbox.org bluewin.ch ' +
    'orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr libero.it virgilio.it tiscali.it alice.it tin.it ' +
    'telenet.be skynet.be ziggo.nl kpnmail.nl xs4all.nl planet.nl home.nl btinternet.com sky.com talktalk.net ' +
    'virginmedia.com ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net ' +
    'cox.net charter.net earthlink.net juno.com optonline.net rogers.com shaw.ca sympatico.ca bigpond.com ' +
    'bigpond.net.au optusnet.com.au mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net ' +
    'qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com naver.com hanmail.net daum.net ' +
    'rediffmail.com uol.com.br bol.com.br terra.com.br seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl abv.bg ' +
    'mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org'
  ).split(' '),
);
