using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.ViewModels;

namespace Exchange.Parties.Services;

/// <summary>Reads a form by the kind of party: what is needed, and in which form it is kept.</summary>
internal static class PartyFormRules
{
    public static (PartyIdentity? Identity, Result? Error) ReadIdentity(PartyForm form)
    {
        var name = PlainText.CleanName(form.Name);
        if (CheckName(name) is { } wrongName)
        {
            return (null, Result.Fail(wrongName, nameof(form.Name)));
        }

        switch (form.Kind)
        {
            case PartyKind.Organisation:
                if (form.OrganisationKind is not { } kind || !Enum.IsDefined(kind))
                {
                    return (null, Result.Fail("Please choose the kind of organisation.", nameof(form.OrganisationKind)));
                }

                var code = CreditCode.Parse(form.CreditCode ?? "");
                return code.IsValid && PlainText.Clean(form.CreditCode).Length >= CreditCode.Length
                    ? (new PartyIdentity(PartyKind.Organisation, kind, name, code.Normalised, null, null), null)
                    : (null, WrongCode(code));
            case PartyKind.NaturalPerson:
                return (new PartyIdentity(PartyKind.NaturalPerson, null, name, null, null, null), null);
            case PartyKind.ForeignEntity:
                var country = PlainText.Clean(form.Country).ToUpperInvariant();
                var number = PlainText.Clean(form.RegistrationNumber);
                return Countries.Find(country) is null
                    ? (null, Result.Fail("Please choose the country or region.", nameof(form.Country)))
                    : number.Length == 0
                        ? (null, Result.Fail("Please enter the registration number.", nameof(form.RegistrationNumber)))
                        : (new PartyIdentity(PartyKind.ForeignEntity, null, name, null, country, number), null);
            default:
                return (null, Result.Fail("Please choose who you act for.", nameof(form.Kind)));
        }
    }

    public static PartyProfile ReadProfile(PartyForm form, IDistricts districts) => new(
        districts.Find(form.District) is { IsZone: false } district ? district.Code : null,
        form.InZone ? districts.All.First(d => d.IsZone).Code : null,
        PlainText.CleanOrNull(form.Address),
        PlainText.CleanOrNull(form.ContactPerson),
        PlainText.CleanOrNull(form.ContactPhone),
        PlainText.CleanOrNull(form.ContactEmail))
    {
        IsStateOwned = form is { Kind: PartyKind.Organisation, IsStateOwned: true },
    };

    /// <returns>Null when it will do.</returns>
    public static string? CheckName(string name) =>
        name.Length is < 2 or > Party.MaxNameLength || PartyName.Normalise(name).Length is 0 or > Party.MaxNormalisedLength
            ? "The name has 2 to 200 characters."
            : null;

    private static Result WrongCode(CreditCode code) => code.Error switch
    {
        CreditCodeError.CheckCharacter => Result.Fail("The code does not pass its check. Please compare it with the licence, character by character.", nameof(PartyForm.CreditCode)),
        CreditCodeError.Character => Result.Fail("The code holds a character that is never used: I, O, S, V, Z or a sign.", nameof(PartyForm.CreditCode)),
        CreditCodeError.Region => Result.Fail("Characters 3 to 8 of the code must be digits.", nameof(PartyForm.CreditCode)),
        _ => Result.Fail("The code has 18 characters.", nameof(PartyForm.CreditCode)),
    };
}
