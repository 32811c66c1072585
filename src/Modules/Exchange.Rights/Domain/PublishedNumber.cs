using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>The number of a publication of an application, whichever office gave it.</summary>
internal abstract record PublishedNumber
{
    public abstract string Office { get; }

    /// <summary>Office, digits and kind: <c>CN103631670B</c>, <c>EP1000000A1</c>.</summary>
    public abstract string Normalised { get; }

    /// <summary>What is common to the publications of one application that share a running number.</summary>
    public abstract string Stem { get; }

    public abstract PatentType Type { get; }

    public abstract PublicationStep Step { get; }

    /// <summary>Neither a corrected reprint nor an amended patent: its day is that of the step.</summary>
    public abstract bool IsFirst { get; }
}
