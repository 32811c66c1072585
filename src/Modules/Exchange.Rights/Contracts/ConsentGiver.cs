namespace Exchange.Rights.Contracts;

/// <summary>Whose consent to a listing it is.</summary>
public enum ConsentGiver
{
    /// <summary>Patent law art. 14 (rules ASG-02): one a co-owner, all needed.</summary>
    CoOwner,

    /// <summary>Civil Code art. 444 (rules LIC-09, ASG-06): to licensing or assigning a pledged right.</summary>
    Pledgee,
}
