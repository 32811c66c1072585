namespace Exchange.Needs.Domain;

internal enum AnswerSide
{
    /// <summary>The firm that needs something.</summary>
    Asker,

    /// <summary>The party that has answered.</summary>
    Answerer,
}
