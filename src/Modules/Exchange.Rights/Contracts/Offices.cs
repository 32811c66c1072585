namespace Exchange.Rights.Contracts;

/// <summary>Offices that keep registers of rights, by their two letters (WIPO ST.3).</summary>
public static class Offices
{
    /// <summary>China National Intellectual Property Administration: the office whose law the rules here are.</summary>
    public const string China = "CN";

    // Countries, then the organisations: ARIPO, BENELUX, EAPO, EUIPO, EPO, GCC, WIPO, Nordic, OAPI, CPVO.
    private static readonly HashSet<string> _codes = new(
        ("AD AE AF AG AI AL AM AN AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CY CZ "
        + "DD DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP "
        + "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM "
        + "PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR ST SU SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ "
        + "VA VC VE VG VN VU WS YE YU ZA ZM ZW AP BX EA EM EP GC WO IB XN OA QZ").Split(' '),
        StringComparer.Ordinal);

    public static bool IsKnown(string? code) => code is not null && _codes.Contains(code);

    public static bool IsForeign(string? code) => code is not (null or China);
}
