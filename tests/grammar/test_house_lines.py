"""Lines that newsrooms' software sets around stories, in many languages; sentences that only look so."""

import pytest

from newsparse.grammar.notice import notice_kind
from newsparse.grammar.promo import promotion_of

HOUSE_LINES = """
Thanks for reading River Letters! Subscribe for free to receive new posts.
Your email address will not be published. Required fields are marked *
This site uses Akismet to reduce spam. Learn how your comment data is processed.
If you enjoyed this article, please consider sharing it with your friends.
Your browser is out of date. Update your browser to view this website correctly.
Please enable JavaScript to view the comments powered by Disqus.
Please turn off your ad blocker to read this article.
Follow The Herald on Facebook, X and Instagram for the latest news.
Like us on Facebook.
Have a story to tell? Email our newsdesk at news@example.org.
Got a tip? Contact the reporter at ann@example.org.
The views expressed in this article are the author's own and do not necessarily reflect those of the Herald.
Support independent local journalism with a donation today.
Download our free app for Android and iPhone.
Want more stories like this? Join our WhatsApp community.
Get the day's top stories delivered to your inbox.
To read the rest of this story, subscribe.
You have 2 free articles left this month.
This content is for members only.
Click here to read the full article in our e-paper.
Sign in to leave a comment
Photos: Joan Pike
Reading time: 4 minutes
Estimated reading time: 4 min
Share on Facebook
Print Friendly, PDF & Email
Copyright © 2024 Kelmouth Herald. All rights reserved.
Story first published: Monday, November 18, 2024, 10:00
(This story has not been edited by staff and is auto-generated from a syndicated feed.)
Disclaimer: This story is auto-generated from a syndicated feed.
Support us by becoming a member.
Listen to this article: 4 min
Was this article helpful?
Ihr Browser ist veraltet. Bitte aktualisieren Sie Ihren Browser.
Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.
Bitte deaktivieren Sie Ihren Werbeblocker.
Lesezeit: 4 Minuten
Lesedauer: 4 min.
Diesen Artikel teilen
Weiterlesen mit Plus
Weiterlesen mit KZ+
Jetzt weiterlesen
Sie möchten weiterlesen?
Dieser Artikel ist nur für Abonnenten.
Noch kein Abonnent? Jetzt Angebot sichern.
Die im Beitrag geäußerten Meinungen geben nicht unbedingt die der Redaktion wieder.
Das ist ein Beitrag aus unserem Archiv.
Hat Ihnen der Artikel gefallen?
Ihre Meinung ist uns wichtig.
Folgen Sie uns auf Facebook und Instagram.
Nachdruck nur mit Genehmigung.
Temps de lecture : 4 min
Votre navigateur n'est pas à jour.
Veuillez activer JavaScript pour afficher ce contenu.
Il vous reste 80% de cet article à lire.
La suite est réservée aux abonnés.
Suivez-nous sur Facebook et X
Cet article vous a plu ? Partagez-le.
Vous avez aimé cet article ?
Soutenez une presse indépendante, faites un don.
Reproduction interdite.
Tiempo de lectura: 4 min
Tu navegador está desactualizado.
Para seguir leyendo, suscríbete.
Este contenido es exclusivo para suscriptores.
¿Te ha gustado este artículo? Compártelo.
Síguenos en Facebook, Twitter e Instagram
Prohibida su reproducción total o parcial.
Haz tu donación y apoya el periodismo independiente.
Recibe las últimas noticias en tu correo
Tempo de leitura: 4 min
Este conteúdo é exclusivo para assinantes.
Siga-nos no Instagram
Quer receber as notícias no WhatsApp? Clique aqui.
Gostou deste artigo? Compartilhe.
Proibida a reprodução total ou parcial.
Tempo di lettura: 4 minuti
Contenuto riservato agli abbonati.
Ti è piaciuto questo articolo? Condividilo.
Seguici su Facebook
Sostieni il giornalismo indipendente con una donazione.
Leestijd: 4 minuten
Dit artikel is alleen voor abonnees.
Lees ook
Volg ons op Facebook
Lees verder na de advertentie
Uw browser is verouderd.
Czas czytania: 4 min
Artykuł dostępny tylko dla prenumeratorów.
Obserwuj nas na Facebooku
Podoba Ci się ten artykuł? Udostępnij.
Lästid: 4 minuter
Den här artikeln är bara för prenumeranter.
Följ oss på Facebook
Läs också
Læsetid: 4 min.
Artiklen er kun for abonnenter.
Følg os på Facebook
Lesetid: 4 minutter
Denne saken er kun for abonnenter.
Les også
Lukuaika: 4 min
Tämä artikkeli on vain tilaajille.
Lue myös
Doba čtení: 4 min
Článek je pouze pro předplatitele.
Čtěte také
Olvasási idő: 4 perc
A cikk csak előfizetőknek érhető el.
Kövessen minket a Facebookon!
Timp de citire: 4 min
Citește și
Urmărește-ne pe Facebook
Articol disponibil doar pentru abonați.
Διαβάστε επίσης
Ακολουθήστε μας στο Google News
Χρόνος ανάγνωσης: 4 λεπτά
Okuma süresi: 4 dk
Bizi Facebook'ta takip edin
Haberin devamı için abone olun
Время чтения: 4 минуты
Нашли ошибку? Выделите текст и нажмите Ctrl+Enter.
Если вы нашли ошибку, пожалуйста, выделите фрагмент текста и нажмите Ctrl+Enter.
Читайте нас в Telegram
Подписывайтесь на нас в Дзене
При использовании материалов ссылка обязательна.
Этот материал доступен только подписчикам.
Понравилась статья? Поделитесь с друзьями.
Знайшли помилку? Виділіть її і натисніть Ctrl+Enter
Читайте нас у Telegram
Час читання: 4 хв
Стежте за нами у Facebook
Прочетете още
Последвайте ни във Facebook
Pratite nas na Facebooku
Pročitajte još
تابعنا على فيسبوك
مدة القراءة: 4 دقائق
للاشتراك في قناتنا على تليجرام اضغط هنا
هذا المقال متاح للمشتركين فقط
انتهای پیام/
انتهای پیام
زمان مطالعه: ۴ دقیقه
ما را در اینستاگرام دنبال کنید
קראו גם
עקבו אחרינו בפייסבוק
זמן קריאה: 4 דקות
हिंदी न्यूज़ से अपडेट रहने के लिए ऐप डाउनलोड करें
हमें फेसबुक पर फॉलो करें
ताजा खबरों के लिए हमारे व्हाट्सएप चैनल से जुड़ें
আরও পড়ুন
আমাদের ফেসবুক পেজে লাইক দিন
مزید پڑھیں
ติดตามข่าวสารได้ที่ Line @kelmouth
อ่านข่าวอื่นๆ ที่นี่
Theo dõi chúng tôi trên Facebook
Thời gian đọc: 4 phút
Mời bạn đọc theo dõi trên Zalo
Waktu baca: 4 menit
Ikuti berita terkini di Google News
Cek berita dan artikel yang lain di Google News
Dapatkan update berita pilihan setiap hari
この記事は有料会員限定です。
この記事が気に入ったらシェアしてください
読了時間：4分
最終更新：2024年11月18日
저작권자 © 켈머스일보 무단전재 및 재배포 금지
이 기사를 공유합니다
구독하시면 더 많은 기사를 보실 수 있습니다
声明：本网转载此文目的在于传递更多信息，不代表本网的观点和立场。
本文仅代表作者个人观点，与本网无关。
（编辑：安洛）
編輯：安洛
来源：新华社
点击进入专题
扫一扫关注我们
請繼續往下閱讀
【看更多】渡輪復航
原标题：港口大桥因裂缝关闭六周
下载客户端查看更多内容
阅读时间：4分钟
"""


@pytest.mark.parametrize("line", HOUSE_LINES.strip().splitlines())
def test_house_line(line):
    assert promotion_of(line) is not None or notice_kind(line) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "The council said that the bridge would be closed to traffic for the rest of the year.",
        "She enabled the cameras from her browser and saw the water rise in the engine room.",
        "Le temps de lecture moyen des enfants a baissé de moitié en dix ans, selon l'étude.",
        "Die Lesezeit der Kinder ist nach Angaben der Stiftung um die Hälfte gesunken.",
        "Время чтения сократилось у детей вдвое, говорится в исследовании.",
        "El tiempo de lectura de los niños bajó a la mitad en diez años, según el estudio.",
        "编辑部去年迁到了河对岸的新楼里，记者们每天乘渡轮上班。",
        "来源不明的资金去年流入了这家造船厂，检察官说。",
        "The reading time for the new meters is five seconds, the engineers said.",
    ],
)
def test_sentence_of_the_story(sentence):
    assert promotion_of(sentence) is None
    assert notice_kind(sentence) is None


def test_a_paragraph_in_a_dense_script_is_no_appeal():
    """Its signs count more: 150 of them are a paragraph, though two short lines in Latin letters."""
    text = (
        "こうした環境の変化を受け、町は新しい渡し船の運航を始める。乗客は桟橋で乗船券を買うほか、あらかじめアプリをダウンロードして"
        "登録しておけば、天候が悪化した場合には運航の状況を確認できる。船長の一人は、冬の朝は霧が深く、無理に船を出さないことが何より"
        "大切だと話している。町によると、橋の工事は来年の春まで続き、その間はバスも迂回するという。"
    )
    assert promotion_of(text) is None
