"""Words that stand around stories on news pages, by language: data alone. Pure.

A further language is a further line in each table; nothing else knows which languages there are. Phrases are in small letters
with plain apostrophes.
"""

from __future__ import annotations

BY = ("by", "written by", "reported by", "reporting by", "author:", "автор:", "автор", "текст:", "بقلم", "كتب:", "إعداد:",
      "par", "por", "yazan:", "von")  # fmt: skip

# A short line that is one of these, whole.
ALONE = frozenset(
    one.strip()
    for one in """
    loading|loading...|loading…|please wait|latest|latest see more|latest news|see more|see all|view all|more|more news|read more|load more|show more
    continue reading|keep reading|read next|read the full story|full story|menu|home|search|close|skip to content|skip to main content|main menu|navigation
    advertisement|advertisements|ad|ads|sponsored|sponsored content|promoted|related|related articles|related stories|related news|related topics
    related posts|related content|you may also like|you might also like|recommended|recommended for you|more from|most read|most popular|most viewed
    trending|trending now|top stories|editor's picks|editors' picks|don't miss|popular|also read|see also|more on this story|more stories
    share|share this|share this article|share this story|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin
    tweet|tweet this|pin it|print|print this page|e-mail|email|email this|copy link|save|save article|facebook|twitter|whatsapp|telegram|linkedin
    instagram|youtube|rss|comments|comment|no comments|no comments yet|comments are closed|leave a comment|leave a reply|post a comment|add a comment
    view comments|join the conversation|be the first to comment|sign in|sign up|log in|login|register|my account|subscribe|subscribe now|donate
    newsletter|newsletters|contact us|about us|contact|about|privacy|privacy policy|terms of use|terms and conditions|terms of service|cookie policy
    cookie settings|accept|accept all|accept all cookies|accept cookies|reject all|manage cookies|manage preferences|i agree|got it|back to top|top
    previous|next|previous article|next article|previous post|next post|all rights reserved|tags|topics|photo|video|listen|listen to this article
    breaking|breaking news|live|click here|open in app|download our app|get the app|follow|follow us|follow us on|ad feedback
    загрузка|загрузка...|поделиться|читайте также|читать далее|ещё|еще|реклама|комментарии|подписаться|главная|меню|поиск|войти|все новости|смотрите также
    اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|المزيد|شارك|مشاركة|تابعنا|تابعونا|إعلان|الرئيسية|بحث|القائمة|تعليقات|التعليقات|اشترك|اشترك الآن|مواضيع ذات صلة
    اخبار مرتبط|بیشتر بخوانید|همرسانی|تبلیغات|منو|جستجو
    partager|à lire aussi|lire aussi|lire la suite|publicité|commentaires|s'abonner|accueil|en savoir plus
    compartir|lea también|leer más|publicidad|comentarios|suscríbete|inicio|ver más
    paylaş|devamını oku|ilgili haberler|reklam|yorumlar|abone ol|ana sayfa|daha fazla
    """.replace("\n", "|").split("|")
    if one.strip()
)  # fmt: skip

# A short line that begins so. Those that could begin a sentence of a story ask for more than a word.
BEGINS = (
    "follow us", "follow me on", "follow @", "find us on", "like us on", "join us on", "join our", "share this", "share on ",
    "share via", "click to share", "read also:", "read more:", "read more about", "also read:", "see also:", "related:",
    "don't miss:", "recommended:", "sign up for", "sign up to",
    "subscribe to", "subscribe now", "get our", "get the latest", "get real time", "get real-time", "download our", "download the app",
    "comments are closed", "comments (", "comments:", "leave a comment", "© ", "©", "(c) ", "all rights reserved", "this site uses",
    "this website uses", "we use cookies", "we and our partners", "by continuing to", "by clicking", "by using this site",
    "your browser", "please enable javascript", "javascript is", "enable javascript", "you need to enable", 
    "tags:", "topics:", "filed under", "categories:", "category:", 
    "skip to", "reading time", "estimated reading", "turn on desktop", "turn on notifications", "enable notifications",
    "allow notifications", "support our journalism", "support independent journalism",  "story continues below",
    "article continues below", "scroll to continue", "this article was originally published", "this story was originally published",
    "have a story", "got a tip", "send us a", "email us", "our standards:", "report a typo", "found a mistake",
    "our whatsapp", "whatsapp channel", "telegram channel", "view original", "source link", "click here",
    "подписывайтесь", "подпишитесь", "следите за", "читайте также", "фото:", "источник фото", "все права защищены", "нашли ошибку", "теги:",
    "تابعونا", "تابعنا على", "اشترك في", "اقرأ أيضا", "اقرأ أيضاً", "جميع الحقوق محفوظة", "شارك هذا", "نستخدم ملفات",
    "suivez-nous", "lire aussi", "à lire aussi", "tous droits réservés", "abonnez-vous", "nous utilisons des cookies",
    "síganos", "síguenos", "lea también", "todos los derechos", "suscríbase", "utilizamos cookies",
    "bizi takip edin", "ayrıca okuyun", "tüm hakları saklıdır",
)  # fmt: skip

# A short line that begins so and ends without a full stop: a label or a credit.
LABELS = (
    "posted in ", "published ", "updated ", "last updated ", "posted ", "last modified ",
    "powered by ", "copyright ", "sponsored by ", "advertisement ", "more:", "more on ", "watch:", "listen:", "in pictures:", "photo:",
    "photos:", "image:", "file photo", "picture:", "image credit", "photo credit", "video:", "source:", "фото:", "видео:", "источник:",
)  # fmt: skip

# A short line that holds one of these says something of the page or of its author, not of the world.
HOLDS = (
    "follow him on", "follow her on", "follow them on", "follow us on", "subscribe now", "subscribe today",
    "to our newsletter", "to our channel", "our telegram", "our newsletter", "in your inbox", "to your inbox", "push notifications",
    "use of cookies", "uses cookies", "use cookies to", "our privacy policy", "cookie policy", "all rights reserved", "may not be published, broadcast",
    "the views expressed in this", "views expressed are", 
    "tweets as @", "tweets at @", "contact the author", "read more here", "click here to",
    "все права защищены", "при использовании материалов", "جميع الحقوق محفوظة", "tous droits réservés",
)  # fmt: skip
# After one of these, late in a piece, come the words of its readers.
COMMENTS = frozenset(
    ["comments", "comment", "leave a comment", "leave a reply", "view comments", "join the conversation", "комментарии", "تعليقات", "التعليقات", "commentaires", "comentarios", "yorumlar"]
)  # fmt: skip
# “(Author is Editor with …)”: a note on who wrote it.
AUTHOR_NOTES = (
    "author is ",
    "the author is ",
    "the writer is ",
    "writer is ",
    "about the author",
    "the authors are ",
)
# “(Reporting by …; editing by …)”: in brackets, or as a short line.
CREDITS = (
    "reporting by ",
    "additional reporting by ",
    "editing by ",
    "writing by ",
    "compiled by ",
    "translated by ",
)
