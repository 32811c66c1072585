namespace Exchange.Events.Domain;

/// <summary>The campaigns of the plan (4.1) and others.</summary>
internal enum CampaignKind
{
    /// <summary>3·15.</summary>
    ConsumerRights,

    /// <summary>4.26 World IP Day.</summary>
    WorldIpDay,

    /// <summary>专利周.</summary>
    PatentWeek,

    /// <summary>“双打”: against infringement and counterfeits.</summary>
    AntiCounterfeiting,
    Other,
}
