namespace Exchange.Rights.Domain;

/// <summary>What a publication announced. The letters changed their meaning in 1993, 2007 and 2010 (rules §1.3).</summary>
internal enum PublicationStep
{
    /// <summary>The application was published (A).</summary>
    Application,

    /// <summary>Announced after examination, before grant (up to 1992: B, U, S).</summary>
    Examined,

    /// <summary>The grant was announced.</summary>
    Grant,
}
