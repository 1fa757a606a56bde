package org.furore.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Texts in the encodings of before Unicode, self-written, that state none.
class LegacyEncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry(
                            "ja",
                            "昨日、町の広場で新しい映画の上映会が開かれました。多くの人が集まり、監督の話を静かに聞いていました。"
                                    + "しかし、一部の人々は作品の表現に強く反対しています。"),
                    Map.entry("zh-CN", "昨天晚上，城里的广场放映了一部新电影。许多人来到这里，安静地听导演讲话。不过有些人强烈反对影片中的表现方式。"),
                    Map.entry("zh-TW", "昨天晚上，城裡的廣場放映了一部新電影。許多人來到這裡，安靜地聽導演講話。不過有些人強烈反對影片中的表現方式。"),
                    Map.entry("ko", "어제 저녁 마을 광장에서 새 영화의 상영회가 열렸다. 많은 사람들이 모여 감독의 이야기를 조용히 들었다."),
                    Map.entry(
                            "ru",
                            "Вчера вечером на площади показали новый фильм. Собралось много людей,"
                                    + " и все спокойно слушали режиссёра. Однако некоторые зрители"
                                    + " резко выступили против."),
                    Map.entry(
                            "uk",
                            "Вчора ввечері на площі показали новий фільм. Зібралося багато людей, і"
                                    + " всі спокійно слухали режисера. Однак деякі глядачі різко"
                                    + " виступили проти."),
                    Map.entry(
                            "el",
                            "Χθες το βράδυ στην πλατεία προβλήθηκε μια νέα ταινία. Πολλοί άνθρωποι"
                                    + " μαζεύτηκαν και άκουσαν ήσυχα τον σκηνοθέτη."),
                    Map.entry(
                            "he",
                            "אתמול בערב הוקרן בכיכר העיר סרט חדש. אנשים רבים התאספו והקשיבו בשקט"
                                    + " לבמאי. אבל כמה מהצופים התנגדו בחריפות."),
                    Map.entry(
                            "ar",
                            "عُرض مساء أمس في ساحة المدينة فيلم جديد. اجتمع كثير من الناس واستمعوا"
                                    + " بهدوء إلى المخرج."),
                    Map.entry(
                            "pl",
                            "Wczoraj wieczorem na rynku pokazano nowy film. Przyszło wielu ludzi,"
                                + " którzy spokojnie słuchali reżysera. Jednak część widzów ostro"
                                + " się sprzeciwiła i spór w sieci trwa do dziś."),
                    Map.entry(
                            "cs",
                            "Včera večer na náměstí promítali nový film. Přišlo mnoho lidí a"
                                + " všichni klidně poslouchali režiséra. Někteří diváci však ostře"
                                + " protestovali a spor na síti trvá dodnes."),
                    Map.entry(
                            "hu",
                            "Tegnap este a főtéren új filmet vetítettek. Sokan eljöttek, és"
                                    + " csendben hallgatták a rendezőt. Néhány néző azonban élesen"
                                    + " tiltakozott, és a vita a hálózaton máig tart."),
                    Map.entry(
                            "tr",
                            "Dün akşam meydanda yeni bir film gösterildi. Birçok insan geldi ve"
                                    + " yönetmeni sessizce dinledi. Ancak bazı izleyiciler sert"
                                    + " biçimde karşı çıktı ve ağdaki tartışma bugün de sürüyor."));

    @ParameterizedTest
    @CsvSource({
        "ja, Shift_JIS",
        "ja, EUC-JP",
        "zh-CN, GB18030",
        "zh-TW, Big5",
        "ko, EUC-KR",
        "ru, windows-1251",
        "ru, KOI8-R",
        "ru, ISO-8859-5",
        "uk, windows-1251",
        "el, windows-1253",
        "he, windows-1255",
        "ar, windows-1256",
        "pl, windows-1250",
        "pl, ISO-8859-2",
        "cs, windows-1250",
        "cs, ISO-8859-2",
        "hu, windows-1250",
        "hu, ISO-8859-2",
        "tr, windows-1254",
    })
    void isToldByItsLetters(String language, String encoding) {
        String text = TEXTS.get(language);
        Charset charset = Charset.forName(encoding);
        assertEquals(
                text,
                Reading.read(new TextReader(), text.getBytes(charset))
                        .taken
                        .getFirst()
                        .document()
                        .text());
        String page =
                "<!DOCTYPE html><html><head><title>Film</title></head><body><article><p>"
                        + text
                        + "</p></article></body></html>";
        assertEquals(
                text,
                Reading.read(new HtmlReader(), page.getBytes(charset))
                        .taken
                        .getFirst()
                        .document()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hier soir, un nouveau film a été projeté sur la place. Beaucoup de gens sont"
                        + " venus, et la dispute « en ligne » continue aujourd’hui : personne ne"
                        + " sait où elle s’arrêtera.",
                "Gestern Abend wurde auf dem Platz ein neuer Film gezeigt. Viele hörten zu, und der"
                        + " Streit währt bis heute; „niemand“ weiß, wann er enden möge, fürchten"
                        + " die Gäste.",
                "ÜBERSCHRIFT: ÄRGER ÜBER DIE GRÖSSE DER MÄRKTE, MÜLLER FÜHRT GESPRÄCHE ÜBER DIE"
                        + " HÖHE DER ZUSCHÜSSE",
                "Ayer se proyectó una película nueva en la plaza. ¿Qué pasó después? La discusión"
                        + " continúa todavía, año tras año, según explicó él.",
                "Ontem à noite foi exibido um filme na praça. A discussão não acabou; ninguém sabe"
                        + " até quando continuará, são três opiniões.",
                "I går aftes blev en ny film vist på torvet. Nogle tilskuere protesterede højlydt,"
                        + " og striden på nettet går endnu; både får og ænder så på.",
                "Eilen illalla torilla näytettiin elokuva. Paikalle tuli väkeä, ja kaikki"
                        + " kuuntelivat hiljaa. Jotkut väittivät kiivaasti vastaan.",
                "Í gærkvöldi var ný kvikmynd sýnd á torginu. Sumir áhorfendur mótmæltu þó harðlega,"
                        + " og deilan á netinu stendur enn.",
                "The film — “a work of art” — was shown. It’s ‘odd’, he said… The café’s owner"
                        + " didn’t mind; they’re still at it. £5, ©2020.",
                "°±°±°±°±°±°±°±°±°±°±°±°±°±°±°±°±°±°±",
            })
    void westernTextsStayAsTheyWere(String text) {
        assertEquals(text, PageBytes.decode(text.getBytes(WINDOWS)));
    }

    @Test
    void aShortTextIsNotGuessedAt() {
        byte[] name = "Żółć, Łódź".getBytes(Charset.forName("windows-1250"));
        assertNull(LegacyEncoding.of(name));
        assertEquals(new String(name, WINDOWS), PageBytes.decode(name));
    }

    @Test
    void whatIsNoTextHasNone() {
        byte[] bytes = new byte[100_000];
        new java.util.Random(7).nextBytes(bytes);
        assertNull(LegacyEncoding.of(bytes));
        assertNull(LegacyEncoding.of(new byte[0]));
    }

    @Test
    void whatAPageStatesGoesBefore() {
        String page = "<meta charset=windows-1251><p>" + TEXTS.get("ru").replace("ё", "е") + "</p>";
        assertEquals(page, PageBytes.decode(page.getBytes(Charset.forName("windows-1251"))));
        byte[] utf8 = TEXTS.get("ja").getBytes(StandardCharsets.UTF_8);
        assertEquals(TEXTS.get("ja"), PageBytes.decode(utf8));
    }

    @Test
    void aSignCutAtTheEndOfWhatIsLookedAtDoesNotMatter() {
        Charset charset = Charset.forName("Shift_JIS");
        String text = "a" + TEXTS.get("ja").repeat(500);
        assertEquals(text, PageBytes.decode(text.getBytes(charset)));
    }
}
