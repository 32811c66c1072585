namespace Exchange.Policies.Domain.Supports;

/// <summary>Size class of an industrial firm (rules §13.3, 工信部联企业〔2011〕300号): both lower limits are to be reached.</summary>
internal static class FirmSizes
{
    private const long TenThousandYuan = 1_000_000;

    /// <summary>Null while one of both is not known.</summary>
    public static FirmSize? Of(int? staff, long? revenueFen) => (staff, revenueFen) switch
    {
        (null, _) or (_, null) => null,
        ( >= 1000, >= 40_000 * TenThousandYuan) => FirmSize.Large,
        ( >= 300, >= 2_000 * TenThousandYuan) => FirmSize.Medium,
        ( >= 20, >= 300 * TenThousandYuan) => FirmSize.Small,
        _ => FirmSize.Micro,
    };
}
