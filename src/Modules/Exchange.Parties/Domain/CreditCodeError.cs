namespace Exchange.Parties.Domain;

internal enum CreditCodeError
{
    None,
    Length,
    Character,
    Region,
    CheckCharacter,
}
