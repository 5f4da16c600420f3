using Quittance.Capture.Layout.Text;

namespace Quittance.Capture.Layout.Values;

/// <summary>Month names of the languages that are read, folded. A name or a beginning of at least three letters counts.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["january", "januar", "janvier", "enero", "gennaio", "januari", "stycznia", "styczen", "januarja", "ledna", "leden", "janeiro", "ianuarie", "janner", "januara", "tammikuu", "tammikuuta", "sijecnja"],
        ["february", "februar", "fevrier", "febrero", "febbraio", "februari", "lutego", "luty", "unora", "unor", "fevereiro", "februarie", "feber", "unoru", "helmikuu", "helmikuuta", "veljace"],
        ["march", "marz", "maerz", "mars", "marzo", "maart", "mrt", "marca", "marzec", "marcius", "brezna", "brezen", "marco", "martie", "marts", "marsz", "maaliskuu", "maaliskuuta", "ozujka"],
        ["april", "avril", "abril", "aprile", "kwietnia", "kwiecien", "aprilis", "dubna", "duben", "aprilie", "huhtikuu", "huhtikuuta", "travnja"],
        ["may", "mai", "mayo", "maggio", "mei", "maja", "maj", "majus", "kvetna", "kveten", "maio", "toukokuu", "toukokuuta", "svibnja"],
        ["june", "juni", "juin", "junio", "giugno", "czerwca", "czerwiec", "junius", "cervna", "cerven", "junho", "iunie", "kesakuu", "kesakuuta", "lipnja"],
        ["july", "juli", "juillet", "julio", "luglio", "lipca", "lipiec", "julius", "cervence", "cervenec", "julho", "iulie", "heinakuu", "heinakuuta", "srpnja"],
        ["august", "aout", "agosto", "augustus", "sierpnia", "sierpien", "augusztus", "srpna", "srpen", "augusti", "elokuu", "elokuuta", "kolovoza"],
        ["september", "septembre", "septiembre", "settembre", "wrzesnia", "wrzesien", "szeptember", "zari", "setembro", "septembrie", "sept", "syyskuu", "syyskuuta", "rujna"],
        ["october", "oktober", "octobre", "octubre", "ottobre", "pazdziernika", "pazdziernik", "rijna", "rijen", "outubro", "octombrie", "lokakuu", "lokakuuta"],
        ["november", "novembre", "noviembre", "listopada", "listopad", "novembro", "noiembrie", "listopadu", "marraskuu", "marraskuuta", "studenoga"],
        ["december", "dezember", "decembre", "diciembre", "dicembre", "grudnia", "grudzien", "prosince", "prosinec", "dezembro", "decembrie", "desember", "joulukuu", "joulukuuta", "prosinca"],
    ];

    public static int? Number(string word)
    {
        var folded = Token.Fold(word);
        var exact = Index(name => name == folded);
        return exact ?? (folded.Length is 3 or 4 ? Index(name => name.StartsWith(folded, StringComparison.Ordinal)) : null);
    }

    private static int? Index(Predicate<string> matches)
    {
        var index = Array.FindIndex(Names, month => Array.Exists(month, matches));
        return index < 0 ? null : index + 1;
    }
}
