using Exchange.Rights.Contracts;

namespace Exchange.Imports.Domain;

/// <summary>The type of a patent as sources name or code it.</summary>
internal static class PatentTypeText
{
    public static PatentType? Read(string? text)
    {
        var name = text?.Trim() ?? "";
        if (name.Length == 0)
        {
            return null;
        }

        if (name.Contains("外观", StringComparison.Ordinal) || name.Contains("design", StringComparison.OrdinalIgnoreCase))
        {
            return PatentType.Design;
        }

        if (name.Contains("新型", StringComparison.Ordinal) || name.Contains("utility", StringComparison.OrdinalIgnoreCase))
        {
            return PatentType.UtilityModel;
        }

        if (name.Contains("发明", StringComparison.Ordinal) || name.Contains("invention", StringComparison.OrdinalIgnoreCase))
        {
            return PatentType.Invention;
        }

        // CNIPA's applType: 10 invention, 20 utility model, 30 design; 1, 2, 3, 8 and 9 as in the number (rules PAT-03).
        return name switch
        {
            "10" or "1" or "8" => PatentType.Invention,
            "20" or "2" or "9" => PatentType.UtilityModel,
            "30" or "3" => PatentType.Design,
            _ => null,
        };
    }

    /// <summary>
    /// Whether a publication with this kind code grants the right (rules §1.3). The B of 1985 to 1992 announced an
    /// examined application; the grant came later and is not in the number.
    /// </summary>
    public static bool IsGrant(char kind, DateOnly? published) => kind switch
    {
        'C' or 'Y' or 'D' => true,
        'B' or 'U' or 'S' => published is { Year: >= 1993 },
        _ => false,
    };
}
