using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InformationPort : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingReport_ListingId",
                table: "Listings_ListingReport");

            migrationBuilder.AddColumn<string>(
                name: "Licences",
                table: "Rights_Right",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "OwnersAsOf",
                table: "Rights_Right",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OwnersChangedOn",
                table: "Rights_Right",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "Rights_LegalEvent",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Licence",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnersAfter",
                table: "Rights_LegalEvent",
                type: "TEXT",
                maxLength: 6000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "FileId",
                table: "Providers_Case",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Basis",
                table: "Providers_AdmissionListEntry",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TechBranchBasis",
                table: "Providers_AdmissionListEntry",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Correction",
                table: "Providers_AdmissionList",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Parties_Party",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "Listings_ListingReport",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredAt",
                table: "Listings_ListingReport",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnsweredBy",
                table: "Listings_ListingReport",
                type: "TEXT",
                maxLength: 450,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Terms_AppraisalValidUntil",
                table: "Listings_ListingOffer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Appraiser",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_ApprovalNumber",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_CashPartners",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Commitments",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Terms_CompanyCapitalFen",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_CompanyCode",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_CompanyIndustry",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_CompanyStage",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_ExitTerms",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_GrantedLicences",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_HasAuditClause",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Terms_HowToJoin",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_InstalmentPlan",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_InventorReward",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Terms_InvestmentFen",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_InvestmentUse",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_IsOutsideGranted",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_IsOwnUse",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_IsPricedByAgreement",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Terms_PublicisedOn",
                table: "Listings_ListingOffer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Reserve",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Secrecy",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Terms_Tax",
                table: "Listings_ListingOffer",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Terms_ViewingFrom",
                table: "Listings_ListingOffer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Terms_ViewingUntil",
                table: "Listings_ListingOffer",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Terms_WantsVenture",
                table: "Listings_ListingOffer",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Investing_Pitch",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "JointInvitedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "JointJoinedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PausedSeconds",
                table: "Financing_Request",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "StoppedAt",
                table: "Financing_Request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Document",
                table: "Financing_Opening",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConfirmedAt",
                table: "Financing_Dossier",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsConfirmed",
                table: "Financing_Dossier",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StartLenderId",
                table: "Financing_Dossier",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StartProductId",
                table: "Financing_Dossier",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Zone",
                table: "Financing_Dossier",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SealedAt",
                table: "Content_Item",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Content_Digest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ChoiceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Types = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ToldUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastMailAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Digest", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Content_Record",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Publisher = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CanonicalText = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Content_Record", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Content_Record_Content_Item_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Content_Item",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Content_Record_Content_Record_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Content_Record",
                        principalColumn: "ItemId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Campaign",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    LocalizationSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: true),
                    To = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Campaign", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events_Event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LocalizationSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakesSignUps = table.Column<bool>(type: "INTEGER", nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CampaignSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SlotMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Tables = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPublished = table.Column<bool>(type: "INTEGER", nullable: false),
                    OrganiserPartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    TicketKey = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events_Proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    LocalizationSet = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Financing_Document",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_Document", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_Document_Financing_Dossier_DossierId",
                        column: x => x.DossierId,
                        principalTable: "Financing_Dossier",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Financing_JointQuestion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Financing_JointQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Financing_JointQuestion_Financing_Request_RequestId",
                        column: x => x.RequestId,
                        principalTable: "Financing_Request",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Listings_ReportFile",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsByOwner = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Listings_ReportFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Listings_ReportFile_Listings_ListingReport_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Listings_ListingReport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Events_Guest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FieldCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    InstrumentCodes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    FromFen = table.Column<long>(type: "INTEGER", nullable: true),
                    ToFen = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Guest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Guest_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Material",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Material", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Material_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_SignUp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", maxLength: 450, nullable: true),
                    PartyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AgreesToContact = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    SignedUpAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CheckedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RemindedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_SignUp", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_SignUp_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Text",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Culture = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Organiser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Topics = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Text", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Text_Events_Event_EventId",
                        column: x => x.EventId,
                        principalTable: "Events_Event",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events_Meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirmId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FinancierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slot = table.Column<int>(type: "INTEGER", nullable: false),
                    Table = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    FollowUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FollowedUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events_Meeting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Meeting_Events_Guest_FinancierId",
                        column: x => x.FinancierId,
                        principalTable: "Events_Guest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Meeting_Events_Guest_FirmId",
                        column: x => x.FirmId,
                        principalTable: "Events_Guest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Case_FileId",
                table: "Providers_Case",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_ListingId_At",
                table: "Listings_ListingReport",
                columns: new[] { "ListingId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_CreatedAt",
                table: "Content_Digest",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_EmailKey_ChoiceKey",
                table: "Content_Digest",
                columns: new[] { "EmailKey", "ChoiceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Digest_NextAt",
                table: "Content_Digest",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_CorrectsId",
                table: "Content_Record",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_Kind_PublishedAt",
                table: "Content_Record",
                columns: new[] { "Kind", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_Number",
                table: "Content_Record",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Content_Record_PublishedAt",
                table: "Content_Record",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Campaign_ContentItemId",
                table: "Events_Campaign",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Campaign_LocalizationSet_Culture",
                table: "Events_Campaign",
                columns: new[] { "LocalizationSet", "Culture" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_CampaignSet",
                table: "Events_Event",
                column: "CampaignSet");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_IsPublished_EndsAt",
                table: "Events_Event",
                columns: new[] { "IsPublished", "EndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_IsPublished_StartsAt",
                table: "Events_Event",
                columns: new[] { "IsPublished", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_LocalizationSet",
                table: "Events_Event",
                column: "LocalizationSet",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Event_OrganiserPartyId",
                table: "Events_Event",
                column: "OrganiserPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Guest_EventId_PartyId",
                table: "Events_Guest",
                columns: new[] { "EventId", "PartyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Guest_PartyId_InvitedAt",
                table: "Events_Guest",
                columns: new[] { "PartyId", "InvitedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Material_EventId_AddedAt",
                table: "Events_Material",
                columns: new[] { "EventId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Material_FileId",
                table: "Events_Material",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_EventId_Slot_Table",
                table: "Events_Meeting",
                columns: new[] { "EventId", "Slot", "Table" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FinancierId_Slot",
                table: "Events_Meeting",
                columns: new[] { "FinancierId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FirmId_FinancierId",
                table: "Events_Meeting",
                columns: new[] { "FirmId", "FinancierId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_FirmId_Slot",
                table: "Events_Meeting",
                columns: new[] { "FirmId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_Meeting_Outcome",
                table: "Events_Meeting",
                column: "Outcome");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_LocalizationSet",
                table: "Events_Proposal",
                column: "LocalizationSet");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_PartyId_CreatedAt",
                table: "Events_Proposal",
                columns: new[] { "PartyId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_State_CreatedAt",
                table: "Events_Proposal",
                columns: new[] { "State", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Proposal_UserId",
                table: "Events_Proposal",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_CheckedInAt",
                table: "Events_SignUp",
                column: "CheckedInAt");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_Code",
                table: "Events_SignUp",
                columns: new[] { "EventId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_State_SignedUpAt",
                table: "Events_SignUp",
                columns: new[] { "EventId", "State", "SignedUpAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_EventId_UserId",
                table: "Events_SignUp",
                columns: new[] { "EventId", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Events_SignUp_UserId_SignedUpAt",
                table: "Events_SignUp",
                columns: new[] { "UserId", "SignedUpAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Text_EventId_Culture",
                table: "Events_Text",
                columns: new[] { "EventId", "Culture" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Document_DossierId_AddedAt",
                table: "Financing_Document",
                columns: new[] { "DossierId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_Document_FileId",
                table: "Financing_Document",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Financing_JointQuestion_DossierId_AskedAt",
                table: "Financing_JointQuestion",
                columns: new[] { "DossierId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Financing_JointQuestion_RequestId",
                table: "Financing_JointQuestion",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ReportFile_FileId",
                table: "Listings_ReportFile",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ReportFile_ReportId",
                table: "Listings_ReportFile",
                column: "ReportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Content_Digest");

            migrationBuilder.DropTable(
                name: "Content_Record");

            migrationBuilder.DropTable(
                name: "Events_Campaign");

            migrationBuilder.DropTable(
                name: "Events_Material");

            migrationBuilder.DropTable(
                name: "Events_Meeting");

            migrationBuilder.DropTable(
                name: "Events_Proposal");

            migrationBuilder.DropTable(
                name: "Events_SignUp");

            migrationBuilder.DropTable(
                name: "Events_Text");

            migrationBuilder.DropTable(
                name: "Financing_Document");

            migrationBuilder.DropTable(
                name: "Financing_JointQuestion");

            migrationBuilder.DropTable(
                name: "Listings_ReportFile");

            migrationBuilder.DropTable(
                name: "Events_Guest");

            migrationBuilder.DropTable(
                name: "Events_Event");

            migrationBuilder.DropIndex(
                name: "IX_Providers_Case_FileId",
                table: "Providers_Case");

            migrationBuilder.DropIndex(
                name: "IX_Listings_ListingReport_ListingId_At",
                table: "Listings_ListingReport");

            migrationBuilder.DropColumn(
                name: "Licences",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "OwnersAsOf",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "OwnersChangedOn",
                table: "Rights_Right");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "Licence",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "OwnersAfter",
                table: "Rights_LegalEvent");

            migrationBuilder.DropColumn(
                name: "FileId",
                table: "Providers_Case");

            migrationBuilder.DropColumn(
                name: "Basis",
                table: "Providers_AdmissionListEntry");

            migrationBuilder.DropColumn(
                name: "TechBranchBasis",
                table: "Providers_AdmissionListEntry");

            migrationBuilder.DropColumn(
                name: "Correction",
                table: "Providers_AdmissionList");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Parties_Party");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "Notifications_Mail");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "Listings_ListingReport");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "Listings_ListingReport");

            migrationBuilder.DropColumn(
                name: "AnsweredBy",
                table: "Listings_ListingReport");

            migrationBuilder.DropColumn(
                name: "Terms_AppraisalValidUntil",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_Appraiser",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_ApprovalNumber",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_CashPartners",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_Commitments",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_CompanyCapitalFen",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_CompanyCode",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_CompanyIndustry",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_CompanyStage",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_ExitTerms",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_GrantedLicences",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_HasAuditClause",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_HowToJoin",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_InstalmentPlan",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_InventorReward",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_InvestmentFen",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_InvestmentUse",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_IsOutsideGranted",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_IsOwnUse",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_IsPricedByAgreement",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_PublicisedOn",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_Reserve",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_Secrecy",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_Tax",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_ViewingFrom",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_ViewingUntil",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "Terms_WantsVenture",
                table: "Listings_ListingOffer");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Investing_Pitch");

            migrationBuilder.DropColumn(
                name: "JointInvitedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "JointJoinedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "PausedSeconds",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "StoppedAt",
                table: "Financing_Request");

            migrationBuilder.DropColumn(
                name: "Document",
                table: "Financing_Opening");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "IsConfirmed",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "StartLenderId",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "StartProductId",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "Zone",
                table: "Financing_Dossier");

            migrationBuilder.DropColumn(
                name: "SealedAt",
                table: "Content_Item");

            migrationBuilder.CreateIndex(
                name: "IX_Listings_ListingReport_ListingId",
                table: "Listings_ListingReport",
                column: "ListingId");
        }
    }
}
