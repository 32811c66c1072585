using Exchange.Events.Domain;

namespace Exchange.Events.Services;

/// <summary>Somebody who runs an event.</summary>
/// <param name="IsOperator">Of the house; else of the party that organises it.</param>
internal sealed record Host(bool IsOperator)
{
    /// <summary>Phone and e-mail of a participant: the house reads them, another organiser only of who agreed.</summary>
    public bool MayRead(SignUp signUp) => IsOperator || signUp.AgreesToContact;
}
