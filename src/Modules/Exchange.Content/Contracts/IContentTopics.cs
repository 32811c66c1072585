namespace Exchange.Content.Contracts;

/// <summary>The topics of texts, named in the current UI language.</summary>
public interface IContentTopics
{
    IReadOnlyList<ContentTopic> All { get; }

    /// <summary>The code itself when no topic has it.</summary>
    string Label(string code);
}
