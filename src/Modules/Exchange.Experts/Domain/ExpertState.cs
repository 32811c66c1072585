namespace Exchange.Experts.Domain;

internal enum ExpertState
{
    /// <summary>The operator has asked the person, who has not declared anything yet.</summary>
    Invited,

    /// <summary>Has declared fields, employer and interests, and waits for the operator.</summary>
    Applied,

    /// <summary>In the pool until the day it is admitted for.</summary>
    Admitted,

    /// <summary>Out of the pool by the operator's decision, with reasons.</summary>
    Suspended,

    /// <summary>Out of the pool by the person's own wish.</summary>
    Left,
}
