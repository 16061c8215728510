"""Sentences, headlines and names in ten languages, written for these tests."""

SENTENCES = {
    "en": """
The council’s new café on the quay opened on Monday, and the first fifty cups were free.
Repairs to the old pier will cost £12,500, said the treasurer, “and not a penny more”.
A naïve visitor might take the façade of the mill for a church — it was built in 1871.
The clerk’s résumé ran to three pages; the mayor’s ran to none.
Tickets at £4.50 are sold at the harbour office, and children under 6 go free.
Miss Brontë Hall, who taught at the school for 40 years, died on Friday. She was 91.
“We shan’t move,” the fishermen wrote, “until the ice plant works again”.
It was 31° in the shade by noon, and the señora who sells ices had none left.
The émigré painter Zoë Låftman shows twenty views of the river at the town hall.
Half the road is shut – the other half floods at every spring tide.
""",
    "fr": """
Le pont sera fermé à la circulation dès lundi, a annoncé la mairie.
Après l’été, les élèves retrouveront une école entièrement rénovée, près du marché.
Où sont passées les bouées du chenal ? Le capitaine du port s’inquiète.
Le maître boulanger a reçu la médaille de la ville, à l’âge de quatre-vingts ans.
Une forêt de grues s’élève déjà derrière la gare, où le théâtre doit être bâti.
Les pêcheurs dénoncent le prix du gazole, qui a doublé en une année.
« Ça ne peut plus durer », répète le gérant de l’hôtel, côté jardin.
Le préfet a salué le sang-froid des secouristes, arrivés très tôt sur les lieux.
La fête foraine s’installe sur le quai du 3 au 17 août.
Bientôt Noël : les vitrines s’éclairent et le vin chaud coûte deux euros.
""",
    "de": """
Die Brücke über den Mühlbach bleibt für neun Wochen gesperrt, teilte die Stadt mit.
Schüler müssen künftig früher aufstehen, denn der Bus fährt nun zehn Minuten eher.
„Das ist für uns alle ein schöner Tag“, sagte der Bürgermeister bei der Eröffnung.
Am Abend zogen Gewitter auf; die Feuerwehr pumpte Keller in der Hauptstraße aus.
Der Bäcker Jürgen Größer schließt nach vierzig Jahren seinen Laden.
Über die Höhe der Gebühren wird der Ausschuss erst im März entscheiden.
Zwölf Gäste mussten ins Krankenhaus, weil die Soße verdorben war.
Die Königin des Weinfestes heißt in diesem Jahr Käthe Öhler.
Äpfel und Nüsse gibt es heuer so viele, dass die Händler sie verschenken.
Wer möchte, kann die Pläne im Rathaus während der Öffnungszeiten ansehen.
""",
    "es": """
El puente permanecerá cerrado durante nueve semanas, según informó el alcalde.
La niña que encontró la botella en la playa recibió ayer un premio.
¿Quién pagará las obras del muelle? Nadie lo sabe todavía.
Los pescadores del barrio volvieron más temprano por el mal tiempo del sábado.
El señor Núñez abrió su panadería hace cuarenta años y la cerrará en junio.
Después de la sequía, el río vuelve a llevar agua y también peces.
Mañana habrá mercado en la plaza, con música y vino de la región.
La estación de autobuses tendrá un reloj nuevo, pagado por los vecinos.
«Así no se puede trabajar», dijo el médico del pueblo, que pidió más camas.
El público esperó bajo la lluvia a que comenzara la función.
""",
    "pl": """
Most przez rzekę będzie zamknięty przez dziewięć tygodni, powiedział burmistrz.
W sobotę na rynku odbędzie się targ, na którym można kupić miód i jabłka.
Uczniowie wrócą do szkoły później, ponieważ pękła rura z wodą.
Właściciel piekarni świętuje pięćdziesiąt lat pracy i zaprasza gości na ciasto.
Straż pożarna gasiła w nocy stodołę, która spłonęła doszczętnie.
Żeglarze skarżą się, że w porcie nie ma już miejsca dla łodzi.
Łódzki teatr pokaże dziś sztukę o życiu górników.
Źródło ciepłej wody odkryto przy budowie drogi za cmentarzem.
Ćwierć miliona złotych przeznaczono na nowe ławki i drzewa w parku.
Jeśli pogoda pozwoli, święto plonów zacznie się o dziesiątej.
""",
    "ru": """
Мост через реку закроют на девять недель, сообщил городской голова.
Рыбаки жалуются, что в порту не хватает места для лодок.
В субботу на площади пройдёт ярмарка, где продают мёд и яблоки.
Школьники вернутся к учёбе позже: в здании лопнула труба.
Ночью пожарные тушили сарай на окраине посёлка, никто не пострадал.
«Такого урожая не было двадцать лет», — сказала заведующая складом.
Хозяин пекарни отметил полвека работы и угостил гостей пирогом.
Цены на билеты вырастут с первого марта на пять процентов.
Новый памятник поставят у вокзала, деньги собрали жители.
Если погода позволит, праздник начнётся в десять часов утра.
""",
    "zh-Hans": """
望河桥将封闭九周，维修期间渡船每十分钟一班，镇长昨日在会上说。
周六的集市上，果农们摆出了新摘的苹果和蜂蜜，孩子们围着糖画摊不肯走。
学校水管破裂，学生推迟一天返校，食堂照常供应午饭。
渔民们抱怨码头泊位不够，船只能停在外港过夜。
老面包铺开了五十年，店主请街坊吃蛋糕，还送出一百只馒头。
夜里村边的谷仓起火，消防队一个小时把火扑灭，没有人受伤。
图书馆从下周起延长开放时间，读者可以把雨伞存在门口。
旱情缓解，河里又有了水，钓鱼的人也回来了。
车站要换一座新钟，钱是居民们凑的。
如果天气好，丰收节上午十点开始，晚上放烟花。
""",
    "zh-Hant": """
望河橋將封閉九週，維修期間渡船每十分鐘一班，鎮長昨日在會上說。
週六的市集上，果農們擺出了新摘的蘋果和蜂蜜，孩子們圍著糖畫攤不肯走。
學校水管破裂，學生延後一天返校，食堂照常供應午飯。
漁民們抱怨碼頭泊位不夠，船隻能停在外港過夜。
老麵包舖開了五十年，店主請街坊吃蛋糕，還送出一百個饅頭。
夜裡村邊的穀倉起火，消防隊一個小時把火撲滅，沒有人受傷。
圖書館從下週起延長開放時間，讀者可以把雨傘存在門口。
旱象緩解，河裡又有了水，釣魚的人也回來了。
車站要換一座新鐘，錢是居民們湊的。
如果天氣好，豐收節上午十點開始，晚上放煙火。
""",
    "ja": """
川にかかる橋は九週間通行止めになると、町長が会議で話した。
土曜日の市場には新しいりんごと蜂蜜が並び、子どもたちでにぎわった。
学校の水道管が破れ、生徒の登校は一日遅れることになった。
漁師たちは港の場所が足りないと訴え、船を沖に泊めている。
パン屋の主人は五十年の節目を祝い、近所の人にケーキをふるまった。
夜中に村はずれの納屋が燃えたが、消防が一時間で消し、けが人はなかった。
図書館は来週から開館時間を延ばし、入り口で傘を預かる。
日照りが終わり、川に水が戻って、釣り人の姿も見えるようになった。
駅の時計が新しくなる。費用は住民が出し合ったという。
天気がよければ収穫祭は午前十時に始まり、夜には花火が上がる。
""",
    "ko": """
강을 건너는 다리가 아홉 주 동안 통제된다고 읍장이 회의에서 밝혔다.
토요일 장터에는 햇사과와 꿀이 나왔고 아이들이 엿장수 곁을 떠나지 않았다.
학교 수도관이 터져 학생들의 등교가 하루 늦어졌다.
어민들은 부두에 배를 댈 자리가 모자란다며 대책을 요구했다.
빵집 주인은 쉰 해를 맞아 이웃에게 케이크를 나누어 주었다.
밤사이 마을 끝 헛간에 불이 났으나 소방대가 한 시간 만에 껐다.
도서관은 다음 주부터 문을 여는 시간을 늘리고 우산을 맡아 준다.
가뭄이 풀려 강에 물이 돌아왔고 낚시꾼들도 다시 찾아왔다.
역의 시계가 새것으로 바뀐다. 돈은 주민들이 모았다.
날씨가 좋으면 추수 잔치는 오전 열 시에 시작된다.
""",
}
# Names that stand in English pages, and in headlines of their own.
NAMES = {
    "en": "Zoë Hall|Café Rouge|Brontë House|the £3m fund|20° North",
    "fr": "Hélène Garçon|François Lévêque|Théo Brûlé|Anaïs Noël|Gisèle Forêt",
    "de": "Jürgen Weiß|Käthe Müller|Björn Größer|Günther Höfe|Ännchen Voß",
    "es": "José Núñez|Íñigo Peña|María Ibáñez|Begoña Muñoz|Andrés Colón",
    "pl": "Łukasz Żak|Małgorzata Wróbel|Józef Dąbrowski|Stanisław Święch|Bożena Źróbek",
    "ru": "Пётр Лосев|Анна Журавлёва|Юрий Щукин|Ольга Белова|Семён Чайкин",
    "zh-Hans": "沈亦舟|陆怀谷|欧阳静|张卫东|刘晓燕|望河桥|梅岭镇|韩磊",
    "zh-Hant": "沈亦舟|陸懷谷|歐陽靜|張衛東|劉曉燕|望河橋|梅嶺鎮|韓磊",
    "ja": "田中実|佐藤健|山本さくら|渡辺一郎|鈴木ひろし|川北町|高橋直子",
    "ko": "김민수|박서연|이정호|최은지|정다운|한강리|윤태영",
}
ENGLISH_FRAMES = """
The delegation was led by {name}, who said the bridge was a fine piece of work.
A letter from {name} was read to the committee, and nobody had an answer to it.
First prize went to {name}; the second was not awarded this year.
By {name}, our correspondent at the harbour
Next Tuesday: a talk by {name} in the reading room, 7.30 pm, admission free.
07:00 NEWS AND WEATHER  07:30 {name} (repeat)  08:15 FARM REPORT  09:00 MUSIC BOX
The works of {name} are on show until 4 May (closed on Mondays).
"""
ENGLISH_FILLER = """
The council voted on Monday to close the bridge for nine weeks while it is repaired.
Nobody was hurt when a lorry lost its load of turnips on the coast road.
The library will open an hour later from next week because the heating has failed.
Tickets are on sale at the station, and the train leaves at ten past nine.
"""
ENCODINGS = {
    "en": ("cp1252", "latin-1", "iso8859-15", "mac_roman", "utf-8"),
    "fr": ("cp1252", "latin-1", "iso8859-15", "mac_roman", "cp850", "utf-8"),
    "de": ("cp1252", "latin-1", "iso8859-15", "mac_roman", "cp850", "utf-8"),
    "es": ("cp1252", "latin-1", "mac_roman", "cp850", "utf-8"),
    "pl": ("cp1250", "iso8859-2", "utf-8"),
    "ru": ("cp1251", "koi8-r", "cp866", "utf-8"),
    "zh-Hans": ("gb18030", "utf-8", "utf-16-le"),
    "zh-Hant": ("big5", "gb18030", "utf-8", "utf-16-be"),
    "ja": ("cp932", "euc_jp", "utf-8"),
    "ko": ("cp949", "utf-8"),
}
