namespace Exchange.Rights.Recipes;

/// <param name="Reference">Registration number of the pledge, record number of the licence.</param>
/// <param name="Holders">Pledgee or licensee.</param>
/// <param name="SecuredYuan">The claim that a pledge secures.</param>
internal sealed record DemoEvent(
    string Code, DateOnly AnnouncedOn, DateOnly? EffectiveOn, string? Reference, string? Text, string? Holders = null, decimal? SecuredYuan = null);
