using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.Services;
using Exchange.Users.Contracts;

namespace Exchange.Tests.Parties;

public sealed class PartyRulesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Submit_WithoutLicence_IsRefused()
    {
        var party = NewParty();

        Assert.False(party.Submit(_now).Succeeded);

        AddLicence(party);
        Assert.True(party.Submit(_now).Succeeded);
        Assert.Equal(_now, party.WaitingSince);
        Assert.False(party.Submit(_now).Succeeded);
    }

    [Fact]
    public void Identify_VerifiedPartyUnderOtherName_LosesVerification()
    {
        var party = NewParty();
        AddLicence(party);
        party.Submit(_now);
        Assert.True(party.Approve("1", "reviewer", null, _now).Succeeded);

        party.Describe(new PartyProfile("510411", null, "x", null, null, null));
        Assert.Equal(VerificationState.Verified, party.Verification);

        party.Identify(party.Identity with { Name = "另一家示例公司" });
        Assert.Equal(VerificationState.Unverified, party.Verification);
        Assert.Null(party.DecidedAt);
    }

    [Fact]
    public void Identify_OtherName_TakesConfirmationsOfFormerNamesBack()
    {
        var party = NewParty();
        AddLicence(party);
        party.ClaimFormerName("示例钒业开发公司", Guid.CreateVersion7(), _now);
        party.ClaimFormerName("示例被拒公司", Guid.CreateVersion7(), _now);
        party.Submit(_now);
        party.Approve("1", "reviewer", null, _now);
        party.DecideFormerName(party.FormerNames[0], confirmed: true, "1", _now);
        party.DecideFormerName(party.FormerNames[1], confirmed: false, "1", _now);

        party.Identify(party.Identity with { Name = "另一家示例公司" });
        Assert.Equal([FormerNameState.Claimed, FormerNameState.Refused], party.FormerNames.Select(n => n.State));

        // Verified anew, they wait for the operator again.
        party.Submit(_now);
        party.Approve("1", "reviewer", null, _now);
        Assert.Equal(_now, party.WaitingSince);
    }

    [Fact]
    public void Reject_WithoutReason_IsRefused()
    {
        var party = NewParty();
        AddLicence(party);
        party.Submit(_now);

        Assert.False(party.Reject("1", "reviewer", null, _now).Succeeded);
        Assert.True(party.Reject("1", "reviewer", "营业执照不清晰", _now).Succeeded);
        Assert.Null(party.WaitingSince);
        Assert.True(party.Submit(_now).Succeeded);
    }

    [Fact]
    public void ClaimFormerName_OfVerifiedParty_WaitsUntilDecided()
    {
        var party = NewParty();
        AddLicence(party);
        party.Submit(_now);
        party.Approve("1", "reviewer", null, _now);

        party.ClaimFormerName("示例旧名有限公司", Guid.CreateVersion7(), _now);
        Assert.NotNull(party.WaitingSince);

        party.DecideFormerName(party.FormerNames[0], confirmed: true, "1", _now);
        Assert.Null(party.WaitingSince);
    }

    [Fact]
    public void MayChange_LastAdministrator_CannotLeaveOrStepDown()
    {
        var administrator = Member(MemberRole.Administrator);
        var manager = Member(MemberRole.Manager);
        PartyMember[] members = [administrator, manager];

        Assert.False(Membership.MayChange(members, administrator, null).Succeeded);
        Assert.False(Membership.MayChange(members, administrator, MemberRole.Viewer).Succeeded);
        Assert.True(Membership.MayChange(members, administrator, MemberRole.Administrator).Succeeded);
        Assert.True(Membership.MayChange(members, manager, null).Succeeded);
        Assert.True(Membership.MayChange([.. members, Member(MemberRole.Administrator)], administrator, null).Succeeded);
    }

    [Fact]
    public void Mask_ContactData_CannotBeUsed()
    {
        Assert.Equal("张**", Masking.Person("张三"));
        Assert.Equal("𠮷**", Masking.Person("𠮷田"));
        Assert.Equal("138****5678", Masking.Phone("13812345678"));
        Assert.Equal("***", Masking.Phone("1234567"));
        Assert.Equal("z***@example.com", Masking.Email("zhang@example.com"));
        Assert.Equal("***", Masking.Email("no address"));
    }

    // Rules §13.1.
    [Fact]
    public void Districts_OfPanzhihua_AreSixAndOneZone()
    {
        var districts = new Districts();

        Assert.Equal(["510400", "510402", "510403", "510411", "510421", "510422", "PZH-VTHZ"], districts.All.Select(d => d.Code));
        Assert.Equal("PZH-VTHZ", Assert.Single(districts.All, d => d.IsZone).Code);
        Assert.Equal("米易县", districts.Find("510421")!.Chinese);
        Assert.Null(districts.Find("510499"));
        Assert.Null(districts.Find(null));
    }

    private static Party NewParty()
    {
        var party = new Party { CreatedAt = _now };
        party.Identify(new PartyIdentity(PartyKind.Organisation, OrganisationKind.Enterprise, "示例有限公司", "91510400204360956E", null, null));
        return party;
    }

    private static void AddLicence(Party party) => party.Evidence.Add(new PartyEvidence
    {
        PartyId = party.Id,
        FileId = Guid.CreateVersion7(),
        Kind = PartyEvidenceKind.Licence,
        AddedAt = _now,
    });

    private static PartyMember Member(MemberRole role) => new()
    {
        PartyId = Guid.Empty,
        UserId = Guid.CreateVersion7().ToString(),
        Role = role,
        JoinedAt = _now,
    };
}
