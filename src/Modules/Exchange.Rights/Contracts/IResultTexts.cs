namespace Exchange.Rights.Contracts;

/// <summary>Words that a search result needs beside its card.</summary>
public interface IResultTexts
{
    /// <summary>Status of the card in the current UI language.</summary>
    string Status(PatentCard card);

    /// <summary>Kind of patent in the current UI language.</summary>
    string Kind(PatentCard card);

    string Kind(OtherRightCard card);
}
